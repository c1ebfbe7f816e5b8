package dev.arb.metrics;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often something happened in the last minute: its 60 newest seconds, the present one included. Constant time, no
 * allocation. One thread adds; any thread reads.
 */
final class RecentCount {
    private static final int SECONDS = 60;
    private static final int COUNT_BITS = 24;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    /** A second and its count in one word each, so that a reader sees both or neither. */
    private final AtomicLongArray seconds = new AtomicLongArray(SECONDS);

    /** @param sinceStartNs now, since the counting began */
    void add(long sinceStartNs) {
        long second = secondOf(sinceStartNs);
        int slot = (int) (second % SECONDS);
        long before = seconds.getPlain(slot);
        long count = before >>> COUNT_BITS == second ? before & COUNT_MASK : 0;
        seconds.setRelease(slot, second << COUNT_BITS | Math.min(count + 1, COUNT_MASK));
    }

    long count(long sinceStartNs) {
        long now = secondOf(sinceStartNs);
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            long word = seconds.getAcquire(slot);
            if (now - (word >>> COUNT_BITS) < SECONDS) {
                sum += word & COUNT_MASK;
            }
        }
        return sum;
    }

    private static long secondOf(long sinceStartNs) {
        return Math.max(0, sinceStartNs) / SECOND_NS;
    }
}
