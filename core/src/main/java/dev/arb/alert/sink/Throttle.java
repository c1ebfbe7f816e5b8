package dev.arb.alert.sink;

import java.util.concurrent.TimeUnit;

/** Lets a number of notes through in a minute; a fourth of them may come at once. One thread. */
final class Throttle {
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final int PART = 4;

    private final long gapNs;
    private final long burstNs;
    /** When the next note would be due, had all come evenly. */
    private long dueNs = Long.MIN_VALUE;

    Throttle(int perMinute) {
        this.gapNs = MINUTE_NS / perMinute;
        this.burstNs = (Math.max(1, perMinute / PART) - 1) * gapNs;
    }

    /** How long to wait before the next one; 0 for not at all. */
    long waitNs(long nowNs) {
        return dueNs == Long.MIN_VALUE ? 0 : Math.max(0, dueNs - burstNs - nowNs);
    }

    /** One has gone through. */
    void passed(long nowNs) {
        dueNs = (dueNs == Long.MIN_VALUE ? nowNs : Math.max(dueNs, nowNs)) + gapNs;
    }
}
