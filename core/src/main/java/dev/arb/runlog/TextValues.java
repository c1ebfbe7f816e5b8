package dev.arb.runlog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Understands values that stand as text in a file. */
final class TextValues {

    /** Beyond these a count since the epoch cannot be seconds, milliseconds or microseconds of this century. */
    private static final long SECONDS_LIMIT = 100_000_000_000L;

    private static final long MILLIS_LIMIT = 100_000_000_000_000L;
    private static final long MICROS_LIMIT = 100_000_000_000_000_000L;

    private static final int LONGEST_NUMBER = 100;
    private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Long.MAX_VALUE);

    private TextValues() {}

    /** @return the number; empty for NaN, infinities, the empty text and what is none */
    static OptionalDouble real(String text) {
        try {
            double value = text.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(text.strip());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** @return the number, rounded when it has a fraction; empty for what is none */
    static OptionalLong whole(String text) {
        Optional<BigDecimal> value = exact(text);
        return value.isPresent() && value.get().abs().compareTo(LARGEST_WHOLE) <= 0
                ? OptionalLong.of(value.get().setScale(0, RoundingMode.HALF_UP).longValue())
                : OptionalLong.empty();
    }

    /** @return the number, digit by digit; empty for the empty text, what is none, and what no amount can be */
    static Optional<BigDecimal> exact(String text) {
        try {
            BigDecimal value = new BigDecimal(text.length() > LONGEST_NUMBER ? "" : text.strip());
            return Math.abs((long) value.scale()) <= LONGEST_NUMBER ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "1.0", "yes" -> Optional.of(true);
            case "false", "f", "0", "0.0", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** @return the time that a bare count since the epoch means, its unit told by its size */
    static Instant epoch(long value) {
        long size = Math.abs(value);
        if (size < SECONDS_LIMIT) {
            return Instant.ofEpochSecond(value);
        }
        if (size < MILLIS_LIMIT) {
            return Instant.ofEpochMilli(value);
        }
        return size < MICROS_LIMIT
                ? Instant.EPOCH.plus(value, ChronoUnit.MICROS)
                : Instant.EPOCH.plus(value, ChronoUnit.NANOS);
    }
}
