package dev.arb.run;

/** The run log's word for an interval: {@code 100ms}, {@code 1s}, {@code 1m}, or {@code tick} when it is 0. */
final class Timeframes {
    private static final long MS_NS = 1_000_000L;
    private static final long SECOND_NS = 1000 * MS_NS;
    private static final long MINUTE_NS = 60 * SECOND_NS;

    private Timeframes() {}

    static String of(long intervalNs) {
        if (intervalNs == 0) {
            return "tick";
        }
        if (intervalNs % MINUTE_NS == 0) {
            return intervalNs / MINUTE_NS + "m";
        }
        if (intervalNs % SECOND_NS == 0) {
            return intervalNs / SECOND_NS + "s";
        }
        return intervalNs % MS_NS == 0 ? intervalNs / MS_NS + "ms" : intervalNs + "ns";
    }
}
