package dev.arb.monitor.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One record of {@code -o plain}: {@code key=value} parted by tabs, words instead of glyphs, {@code unknown} for what is
 * not known. Tabs and line breaks in foreign text are replaced. Single use, one thread.
 */
final class PlainRecord {
    private static final String UNKNOWN = "unknown";

    private final StringBuilder text = new StringBuilder();

    PlainRecord text(String key, Optional<String> value) {
        if (!text.isEmpty()) {
            text.append('\t');
        }
        text.append(Printable.text(key))
                .append('=')
                .append(value.map(Printable::text).orElse(UNKNOWN));
        return this;
    }

    PlainRecord text(String key, String value) {
        return text(key, Optional.of(value));
    }

    PlainRecord time(String key, Optional<Instant> value) {
        return text(key, value.map(Instant::toString));
    }

    PlainRecord number(String key, OptionalDouble value) {
        return number(
                key, Figures.isKnown(value) ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty());
    }

    PlainRecord number(String key, Optional<BigDecimal> value) {
        return text(key, value.map(Figures::plain));
    }

    PlainRecord count(String key, long value) {
        return text(key, Optional.of(Long.toString(value)));
    }

    PlainRecord flag(String key, Optional<Boolean> value) {
        return text(key, value.map(flag -> flag ? "yes" : "no"));
    }

    /** Without a line break. */
    @Override
    public String toString() {
        return text.toString();
    }
}
