package dev.arb.market.net;

import dev.arb.market.ClockOffset;
import java.util.Optional;

/**
 * Estimates a venue's clock offset from answers that carry its time. A time that was true at some moment between a
 * request and its answer bounds the offset from both sides; the bounds of successive answers are intersected, so the
 * estimate becomes finer than one round trip, and than the resolution of the time (a {@code Date} header tells whole
 * seconds). Bounds widen with age, because clocks drift. Bounds that contradict each other begin anew. Any thread.
 */
public final class ClockEstimate {
    /** 50 parts in a million: what an undisciplined quartz may drift. */
    private static final long DRIFT_DIVISOR = 20_000;

    private boolean known;
    private long lowNs;
    private long highNs;
    private long atNs;

    /**
     * @param venueNs the venue's time
     * @param resolutionNs the time stands for a moment within so much after it
     * @param sentNs when the request went out, on this machine's clock
     * @param receivedNs when the answer was there
     */
    public synchronized void add(long venueNs, long resolutionNs, long sentNs, long receivedNs) {
        long low = venueNs - receivedNs;
        long high = venueNs + resolutionNs - sentNs;
        if (known) {
            long drift = Math.abs(receivedNs - atNs) / DRIFT_DIVISOR;
            long oldLow = lowNs - drift;
            long oldHigh = highNs + drift;
            if (oldLow <= high && oldHigh >= low) {
                low = Math.max(low, oldLow);
                high = Math.min(high, oldHigh);
            }
        }
        known = true;
        lowNs = low;
        highNs = high;
        atNs = receivedNs;
    }

    /** The estimate; empty before the first answer. */
    public synchronized Optional<ClockOffset> offset() {
        if (!known) {
            return Optional.empty();
        }
        long half = (highNs - lowNs) / 2;
        return Optional.of(new ClockOffset(lowNs + half, half));
    }
}
