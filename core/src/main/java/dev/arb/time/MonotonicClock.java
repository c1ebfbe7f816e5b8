package dev.arb.time;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Wall time that never runs back: the engine's clock for live markets.
 *
 * <p>It advances with the machine's monotonic clock. A wall clock that is set forward is followed at once, so that
 * whatever was received before looks as old as it may be; one that is set back is not followed, because ages would
 * shrink. Allocates nothing; any thread.
 */
public final class MonotonicClock implements NanoClock {
    private static final long MS_NS = 1_000_000L;

    private final NanoClock wall;
    private final LongSupplier monotonicNs;
    private final AtomicLong offsetNs = new AtomicLong(Long.MIN_VALUE);

    /** @param monotonicNs a clock of any origin that never runs back, as {@link System#nanoTime} */
    public MonotonicClock(NanoClock wall, LongSupplier monotonicNs) {
        this.wall = wall;
        this.monotonicNs = monotonicNs;
    }

    /** Over the machine's clocks. Its first times may lag by the millisecond to which the wall clock is read. */
    public static MonotonicClock ofMachine() {
        return new MonotonicClock(() -> System.currentTimeMillis() * MS_NS, System::nanoTime);
    }

    @Override
    public long nowNs() {
        long now = monotonicNs.getAsLong();
        return now + offsetNs.accumulateAndGet(wall.nowNs() - now, Math::max);
    }
}
