package dev.arb.monitor.view;

import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Figures of the dashboards with their tone, in the style of the line mode. */
final class Figure {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OF_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ROOT);
    private static final Duration LONG = Duration.ofHours(23);
    private static final Duration SHORT = Duration.ofMinutes(10);

    private final Style style;
    private final ZoneId zone;

    Figure(Scene scene) {
        this.style = scene.style();
        this.zone = scene.zone();
    }

    Styled won(OptionalDouble krw) {
        return Styled.of(Figures.won(krw, style.paint()));
    }

    Styled signed(OptionalDouble krw) {
        return new Styled(Figures.signedWon(krw, style.paint()), Tone.ofSign(rounded(krw)));
    }

    private static double rounded(OptionalDouble krw) {
        double value = krw.orElse(0);
        return Double.isFinite(value) ? Math.rint(value) : 0;
    }

    /** An amount with the sign of the won behind it. */
    Line withWon(Styled amount) {
        boolean known = !amount.text().equals(style.unknown());
        Line line = Line.of(amount.text(), amount.tone());
        return known ? line.and(" " + style.paint().won(), Tone.DIM) : line;
    }

    Styled base(OptionalDouble quantity) {
        return Styled.of(Figures.base(quantity, style.paint()));
    }

    /** Two decimals below a million, none above. */
    Styled price(OptionalDouble price) {
        if (price.isEmpty()) {
            return Styled.dim(style.unknown());
        }
        return number(price, Math.abs(price.getAsDouble()) < 1_000_000 ? 2 : 0);
    }

    /** An edge with its sign and one decimal. */
    Styled bps(OptionalDouble bps) {
        if (bps.isEmpty() || !Double.isFinite(bps.getAsDouble())) {
            return Styled.dim(style.unknown());
        }
        BigDecimal value = BigDecimal.valueOf(bps.getAsDouble()).setScale(1, RoundingMode.HALF_UP);
        return new Styled((value.signum() > 0 ? "+" : "") + value.toPlainString(), Tone.ofSign(value.signum()));
    }

    Styled number(OptionalDouble value, int decimals) {
        if (value.isEmpty()) {
            return Styled.dim(style.unknown());
        }
        return Styled.of(Figures.number(value, decimals, style.paint()));
    }

    Styled count(OptionalLong count) {
        return count.isPresent() ? Styled.of(Figures.count(count.getAsLong())) : Styled.dim(style.unknown());
    }

    Styled span(Optional<Duration> span) {
        return span.map(known -> Styled.of(Figures.span(known.isNegative() ? Duration.ZERO : known)))
                .orElse(Styled.dim(style.unknown()));
    }

    String clock(Instant time) {
        return CLOCK.withZone(zone).format(time);
    }

    Styled clock(Optional<Instant> time) {
        return time.map(known -> Styled.of(clock(known))).orElse(Styled.dim(style.unknown()));
    }

    /** With the date where that is not today's, and with the year where it is another one. */
    String clock(Instant time, Instant today) {
        LocalDate day = LocalDate.ofInstant(time, zone);
        LocalDate current = LocalDate.ofInstant(today, zone);
        if (day.equals(current)) {
            return clock(time);
        }
        return (day.getYear() == current.getYear() ? OF_YEAR : FULL)
                .withZone(zone)
                .format(time);
    }

    /** A label of a time axis that spans this long. */
    String axis(long epochMs, Duration window) {
        Instant time = Instant.ofEpochMilli(epochMs);
        if (window.compareTo(LONG) > 0) {
            return DAY.withZone(zone).format(time);
        }
        return (window.compareTo(SHORT) < 0 ? CLOCK : MINUTE).withZone(zone).format(time);
    }

    String zoneName(Instant at) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : ZONE.format(at.atZone(zone));
    }

    Styled yesNo(Optional<Boolean> flag) {
        return flag.map(yes -> Styled.of(style.say(yes ? Word.YES : Word.NO))).orElse(Styled.dim(style.unknown()));
    }
}
