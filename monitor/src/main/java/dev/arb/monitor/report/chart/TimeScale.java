package dev.arb.monitor.report.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stretch of time with round ticks in UTC. Microseconds since the epoch. */
final class TimeScale {
    private static final long MS = 1_000;
    private static final long SECOND = 1_000 * MS;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int WANTED = 5;
    private static final long[] STEPS = {
        MS,
        2 * MS,
        5 * MS,
        10 * MS,
        20 * MS,
        50 * MS,
        100 * MS,
        200 * MS,
        500 * MS,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY
    };

    private final long from;
    private final long to;
    private final long step;

    TimeScale(long fromMicros, long toMicros) {
        long pad = toMicros > fromMicros ? 0 : SECOND / 2;
        from = fromMicros - pad;
        to = Math.max(toMicros, fromMicros) + pad;
        step = step((to - from) / WANTED);
    }

    private static long step(long least) {
        for (long candidate : STEPS) {
            if (candidate >= least) {
                return candidate;
            }
        }
        return Math.max(Math.ceilDiv(least, DAY), 1) * DAY;
    }

    double position(long micros) {
        return (micros - from) / (double) (to - from);
    }

    List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (long tick = Math.ceilDiv(from, step) * step; tick <= to; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Time of day, or the date where the ticks are days. */
    String label(long tick) {
        return format(step >= DAY ? "MM-dd" : step >= MINUTE ? "HH:mm" : step >= SECOND ? "HH:mm:ss" : "ss.SSS", tick);
    }

    /** The days that the stretch covers. */
    String days() {
        String first = format("uuuu-MM-dd", from);
        String last = format("uuuu-MM-dd", to);
        return (first.equals(last) ? first : first + " to " + last) + ", UTC";
    }

    /** A time of the stretch to the second. */
    static String moment(long micros) {
        return format("uuuu-MM-dd HH:mm:ss", micros);
    }

    private static String format(String pattern, long micros) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
