package dev.arb.runlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Understands values that stand as text in a file. */
final class TextValues {

    /** Beyond these a count since the epoch cannot be seconds, milliseconds or microseconds of this century. */
    private static final long SECONDS_LIMIT = 100_000_000_000L;

    private static final long MILLIS_LIMIT = 100_000_000_000_000L;
    private static final long MICROS_LIMIT = 100_000_000_000_000_000L;

    private TextValues() {}

    /** @return the number; empty for NaN, the empty text and what is none */
    static OptionalDouble real(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
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
