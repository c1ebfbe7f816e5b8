package dev.arb.monitor.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers and times as people read them. What is not known is the paint's dash; NaN counts as not known. */
public final class Figures {
    private static final int BASE_DECIMALS = 8;
    private static final int PRICE_DECIMALS = 2;
    private static final int RATE_DIGITS = 3;
    private static final double DECIMALS_BELOW = 1000;
    private static final double PERCENT = 100;
    private static final int GROUP = 3;
    private static final long MINUTE_S = 60;
    private static final long HOUR_S = 3600;
    private static final long MILLIS_PER_S = 1000;

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Figures() {}

    /** KRW in whole won with thousands separators: {@code 104,123,450}. */
    public static String won(OptionalDouble krw, Paint paint) {
        return isKnown(krw) ? grouped(krw.getAsDouble(), 0) : paint.unknown();
    }

    /** KRW with its sign, also for a gain: {@code +10,123}; nothing is {@code 0}. Green or red. */
    public static String signedWon(OptionalDouble krw, Paint paint) {
        if (!isKnown(krw)) {
            return paint.unknown();
        }
        String text = grouped(krw.getAsDouble(), 0);
        if (text.equals("0")) {
            return text;
        }
        return paint.signed(krw.getAsDouble(), krw.getAsDouble() > 0 ? "+" + text : text);
    }

    /** An amount with its currency sign, or the dash alone. */
    public static String withWon(String amount, Paint paint) {
        return amount.equals(paint.unknown()) ? amount : amount + " " + paint.won();
    }

    /** A price with thousands separators; decimals only when they matter. */
    public static String price(OptionalDouble price, Paint paint) {
        if (!isKnown(price)) {
            return paint.unknown();
        }
        double value = price.getAsDouble();
        return grouped(value, Math.abs(value) < DECIMALS_BELOW ? PRICE_DECIMALS : 0);
    }

    /** A base quantity with its sign: {@code +0.0063}. */
    public static String base(OptionalDouble quantity, Paint paint) {
        if (!isKnown(quantity)) {
            return paint.unknown();
        }
        BigDecimal value = BigDecimal.valueOf(quantity.getAsDouble()).setScale(BASE_DECIMALS, RoundingMode.HALF_UP);
        if (value.signum() == 0) {
            return "0";
        }
        return (value.signum() > 0 ? "+" : "") + value.stripTrailingZeros().toPlainString();
    }

    /** A count with thousands separators. */
    public static String count(long count) {
        return grouped(Long.toString(count));
    }

    /** ISO-8601 in UTC, to the millisecond. */
    public static String time(Optional<Instant> time, Paint paint) {
        return time.map(MILLIS::format).orElse(paint.unknown());
    }

    /** How long something took or is ago: {@code 0.3s}, {@code 12s}, {@code 5m03s}, {@code 2h14m}. */
    public static String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1fs", span.toMillis() / (double) MILLIS_PER_S);
        }
        if (seconds < MINUTE_S) {
            return seconds + "s";
        }
        if (seconds < HOUR_S) {
            return String.format(Locale.ROOT, "%dm%02ds", seconds / MINUTE_S, seconds % MINUTE_S);
        }
        return String.format(Locale.ROOT, "%dh%02dm", seconds / HOUR_S, seconds % HOUR_S / MINUTE_S);
    }

    /** How long ago something was: {@code 0.3s ago}. */
    static String ago(BigDecimal seconds) {
        return span(Duration.ofMillis(
                        seconds.multiply(BigDecimal.valueOf(MILLIS_PER_S)).longValue()))
                + " ago";
    }

    /** A rate of any size, with three digits that matter: {@code 1,230}, {@code 12.3}, {@code 0.00123}. */
    static String rounded(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(RATE_DIGITS, RoundingMode.HALF_UP));
        return rounded.scale() > 0 ? plain(rounded) : grouped(rounded.doubleValue(), 0);
    }

    /** A decimal without exponent and without zeros at its end. */
    public static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A number with thousands separators and as many decimals as are wanted. */
    public static String number(OptionalDouble value, int decimals, Paint paint) {
        return isKnown(value) ? grouped(value.getAsDouble(), decimals) : paint.unknown();
    }

    /** A share of 1 in per cent, to the tenth: {@code 12.3%}. */
    public static String percent(OptionalDouble share, Paint paint) {
        return isKnown(share) ? grouped(share.getAsDouble() * PERCENT, 1) + "%" : paint.unknown();
    }

    static boolean isKnown(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble());
    }

    private static String grouped(double value, int decimals) {
        return grouped(BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString());
    }

    /** Digits in threes. By hand, because a dashboard writes hundreds of numbers a second and a formatter is slow. */
    private static String grouped(String plain) {
        int first = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        if (end - first <= GROUP) {
            return plain;
        }
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
