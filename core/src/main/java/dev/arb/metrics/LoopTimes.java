package dev.arb.metrics;

import java.util.Arrays;

/**
 * Loop times over some loops, in nanoseconds: the work of a loop, without its sleep.
 *
 * @param count how many loops these figures cover, at least 1
 * @param avgNs arithmetic mean
 */
public record LoopTimes(long count, long minNs, long maxNs, double avgNs, long p50Ns, long p95Ns, long p99Ns) {
    public LoopTimes {
        if (count < 1) {
            throw new IllegalArgumentException("loop times over " + count + " loops do not exist");
        }
    }

    /** @param workNs at least one; is sorted by this */
    static LoopTimes of(long[] workNs) {
        Arrays.sort(workNs);
        return new LoopTimes(
                workNs.length,
                workNs[0],
                workNs[workNs.length - 1],
                Arrays.stream(workNs).average().orElseThrow(),
                ranked(workNs, 50),
                ranked(workNs, 95),
                ranked(workNs, 99));
    }

    /** Nearest rank: the smallest value that at least that share of the loops does not exceed. */
    private static long ranked(long[] sorted, int percent) {
        int rank = (int) Math.ceilDiv((long) sorted.length * percent, 100L);
        return sorted[Math.max(rank, 1) - 1];
    }
}
