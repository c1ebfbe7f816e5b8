package dev.arb.run;

/** Measures the work of a turn on the machine's monotonic clock, without the sleep between turns. One thread. */
final class LoopTimer {
    private static final long US_NS = 1000L;

    private long startedNs;

    void start() {
        startedNs = System.nanoTime();
    }

    /** When it was started, on the machine's monotonic clock. */
    long startedNano() {
        return startedNs;
    }

    long elapsedNs() {
        return System.nanoTime() - startedNs;
    }

    long elapsedUs() {
        return elapsedNs() / US_NS;
    }
}
