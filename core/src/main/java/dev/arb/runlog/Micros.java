package dev.arb.runlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as microseconds since the epoch. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long LARGEST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

    private Micros() {}

    /** @return the time, rounded down; the nearest that can be told for one beyond all years of use */
    static long of(Instant time) {
        long second = Math.clamp(time.getEpochSecond(), -LARGEST_SECOND, LARGEST_SECOND);
        return second * PER_SECOND + time.getNano() / NANOS_PER_MICRO;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
