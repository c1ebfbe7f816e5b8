package dev.arb.market;

import java.util.Arrays;

/**
 * How old a book may be before it is not traded on: ten times the pair's median gap between updates over the last ten
 * minutes, at least 2 s, at most a configured age; 2 s until enough gaps were seen.
 *
 * <p>The median comes from two histograms of five minutes that take turns, with four buckets to a power of two. A
 * bucket stands for its middle, so a limit is exact to an eighth. It is looked at again every two seconds. Nothing
 * allocates; used by the engine's thread only.
 */
public final class BookFreshness {
    /** The shortest limit, and the limit while too little is known. */
    public static final long FLOOR_NS = 2_000_000_000L;

    private static final long HALF_WINDOW_NS = 300_000_000_000L;
    private static final int GAPS_NEEDED = 5;
    private static final int MEDIANS = 10;
    private static final int BUCKETS = 256;
    private static final long REFRESH_NS = 2_000_000_000L;

    private final long ceilingNs;
    private int[] current = new int[BUCKETS];
    private int[] previous = new int[BUCKETS];
    private int currentCount;
    private int previousCount;
    private long windowStartNs = Long.MIN_VALUE;
    private long lastUpdateNs = Long.MIN_VALUE;
    private long refreshNs = Long.MIN_VALUE;
    private long limitNs = FLOOR_NS;

    /** @param ceilingNs the longest limit, at least 2 s */
    public BookFreshness(long ceilingNs) {
        this.ceilingNs = Math.max(ceilingNs, FLOOR_NS);
    }

    /** Notes an update of the book. */
    public void onUpdate(long timeNs) {
        if (lastUpdateNs != Long.MIN_VALUE && timeNs > lastUpdateNs) {
            rotate(timeNs);
            current[bucket(timeNs - lastUpdateNs)]++;
            currentCount++;
            if (currentCount + previousCount >= GAPS_NEEDED && timeNs >= refreshNs) {
                refreshNs = timeNs + REFRESH_NS;
                limitNs = Math.clamp(MEDIANS * median(), FLOOR_NS, ceilingNs);
            }
        }
        lastUpdateNs = Math.max(lastUpdateNs, timeNs);
    }

    /** Whether the book may be traded on at this time. */
    public boolean isFresh(long nowNs) {
        return lastUpdateNs != Long.MIN_VALUE && nowNs - lastUpdateNs <= limitNs;
    }

    /** When the book was updated last, {@link Long#MIN_VALUE} for never. */
    public long lastUpdateNs() {
        return lastUpdateNs;
    }

    /** The limit in force. */
    public long limitNs() {
        return limitNs;
    }

    private void rotate(long timeNs) {
        if (windowStartNs == Long.MIN_VALUE) {
            windowStartNs = timeNs;
        }
        if (timeNs - windowStartNs < HALF_WINDOW_NS) {
            return;
        }
        if (timeNs - windowStartNs >= 2 * HALF_WINDOW_NS) {
            Arrays.fill(current, 0);
            currentCount = 0;
        }
        int[] oldest = previous;
        previous = current;
        previousCount = currentCount;
        current = oldest;
        Arrays.fill(current, 0);
        currentCount = 0;
        windowStartNs = timeNs;
    }

    private long median() {
        int half = (currentCount + previousCount + 1) / 2;
        int seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += current[i] + previous[i];
            if (seen >= half) {
                return middle(i);
            }
        }
        return ceilingNs;
    }

    private static int bucket(long gapNs) {
        int power = 63 - Long.numberOfLeadingZeros(gapNs);
        int quarter = power < 2 ? 0 : (int) ((gapNs >>> (power - 2)) & 3);
        return power * 4 + quarter;
    }

    private static long middle(int bucket) {
        int power = bucket / 4;
        return power < 3 ? 1L << power : (9L + 2 * (bucket % 4)) << (power - 3);
    }
}
