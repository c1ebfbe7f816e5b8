package dev.arb.metrics;

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
}
