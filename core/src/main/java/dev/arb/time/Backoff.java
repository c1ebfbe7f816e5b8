package dev.arb.time;

import java.util.random.RandomGenerator;

/**
 * Waits that double from a first to a longest one, each shortened at random by up to half, so that clients that lost
 * one server do not come back in step. One thread.
 */
public final class Backoff {
    private final long firstNs;
    private final long longestNs;
    private final RandomGenerator random;
    private long nextNs;

    public Backoff(long firstNs, long longestNs, RandomGenerator random) {
        if (firstNs <= 0 || longestNs < firstNs) {
            throw new IllegalArgumentException("waits between attempts were " + firstNs + " to " + longestNs
                    + " ns, they must be positive and not shrink");
        }
        this.firstNs = firstNs;
        this.longestNs = longestNs;
        this.random = random;
        this.nextNs = firstNs;
    }

    /** How long to wait before the next attempt. */
    public long nextNs() {
        long wait = nextNs - random.nextLong(nextNs / 2 + 1);
        nextNs = nextNs > longestNs / 2 ? longestNs : 2 * nextNs;
        return wait;
    }

    /** An attempt was a success. */
    public void reset() {
        nextNs = firstNs;
    }
}
