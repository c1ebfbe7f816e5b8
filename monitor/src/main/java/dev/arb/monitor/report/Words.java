package dev.arb.monitor.report;

import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.plain.Paint;
import dev.arb.monitor.report.page.Value;
import dev.arb.monitor.report.page.Value.Tone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures as values of a report. What is not known is the paint's dash. */
final class Words {
    private static final long MICROS_PER_MS = 1000;

    /** Of {@code 2026-01-01T}. */
    private static final int DATE_LETTERS = 11;

    private final Paint paint;

    /** @param paint its colour is not used */
    Words(Paint paint) {
        this.paint = new Paint(false, paint.ascii());
    }

    Value text(Optional<String> text) {
        return text(text.orElse(""));
    }

    /** A word; an empty one is not known. */
    Value text(String text) {
        return Value.of(text.isEmpty() ? paint.unknown() : text);
    }

    Value time(Optional<Instant> time) {
        return Value.of(Figures.time(time, paint));
    }

    /** Of the engine's clock. */
    Value clock(Optional<Long> micros) {
        return time(micros.map(at -> Instant.EPOCH.plus(at, ChronoUnit.MICROS)));
    }

    /** From one time of the engine's clock to another; the date stands once when it is the same. */
    Value stretch(long fromMicros, long toMicros) {
        String from = clock(Optional.of(fromMicros)).text();
        String to = clock(Optional.of(toMicros)).text();
        boolean sameDay = from.regionMatches(0, to, 0, DATE_LETTERS);
        return Value.of(from + " to " + (sameDay ? to.substring(DATE_LETTERS) : to));
    }

    Value span(Optional<Duration> span) {
        return span.map(length -> Value.of(Figures.span(length))).orElse(unknown());
    }

    Value spanMs(OptionalDouble ms) {
        return ms.isEmpty() ? unknown() : spanMicros(Math.round(ms.getAsDouble() * MICROS_PER_MS));
    }

    private static Value spanMicros(long micros) {
        return Value.of(Figures.span(Duration.of(micros, ChronoUnit.MICROS)));
    }

    /** How long from one time to the other. */
    Value held(Optional<Long> fromMicros, Optional<Long> toMicros) {
        return fromMicros.isPresent() && toMicros.isPresent()
                ? spanMicros(toMicros.get() - fromMicros.get())
                : unknown();
    }

    Value count(long count) {
        return Value.of(Figures.count(count));
    }

    /** A count that someone should look at when it is above zero. */
    Value countOfTrouble(long count) {
        return new Value(Figures.count(count), count > 0 ? Tone.WARN : Tone.PLAIN);
    }

    Value won(OptionalDouble krw) {
        return Value.of(Figures.won(krw, paint));
    }

    Value won(BigDecimal krw) {
        return won(OptionalDouble.of(krw.doubleValue()));
    }

    Value won(Optional<BigDecimal> krw) {
        return krw.map(this::won).orElse(unknown());
    }

    Value signedWon(OptionalDouble krw) {
        String text = Figures.signedWon(krw, paint);
        return new Value(
                text,
                text.startsWith("+") ? Tone.GOOD : text.startsWith("-") && krw.isPresent() ? Tone.BAD : Tone.PLAIN);
    }

    Value signedWon(BigDecimal krw) {
        return signedWon(OptionalDouble.of(krw.doubleValue()));
    }

    Value signedWon(Optional<BigDecimal> krw) {
        return krw.map(this::signedWon).orElse(unknown());
    }

    Value number(OptionalDouble value, int decimals) {
        return Value.of(Figures.number(value, decimals, paint));
    }

    Value percent(OptionalDouble share) {
        return Value.of(Figures.percent(share, paint));
    }

    /** A part of a whole in per cent; not known of nothing. */
    Value percent(long part, long whole) {
        return percent(whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) whole));
    }

    /** An exact decimal as it is. */
    Value exact(Optional<BigDecimal> value) {
        return value.map(number -> Value.of(Figures.plain(number))).orElse(unknown());
    }

    Value unknown() {
        return Value.of(paint.unknown());
    }
}
