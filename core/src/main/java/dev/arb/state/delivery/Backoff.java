package dev.arb.state.delivery;

import java.util.random.RandomGenerator;

/** Waits that double from 100 ms to 5 s, each shortened at random by up to half, so that clients do not march in step. */
final class Backoff {
    private static final long FIRST_MS = 100;
    private static final long LAST_MS = 5_000;

    private final RandomGenerator random;
    private long nextMs = FIRST_MS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    long nextMs() {
        long wait = nextMs - random.nextLong(nextMs / 2 + 1);
        nextMs = Math.min(LAST_MS, nextMs * 2);
        return wait;
    }

    void reset() {
        nextMs = FIRST_MS;
    }
}
