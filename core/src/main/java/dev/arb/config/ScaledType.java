package dev.arb.config;

import java.util.Objects;

/**
 * An exact decimal kept as a scaled long. Basis points (4 decimals), per cent (6) and ratios (8) end up in one unit:
 * 1e-8 as a ratio, which is 1e-4 bps.
 *
 * @param name type name for the reference
 * @param unit unit in words, may be empty
 * @param digits decimals that are kept
 * @param min inclusive, scaled
 * @param max inclusive, scaled
 */
public record ScaledType(String name, String unit, int digits, long min, long max) implements ValueType<Long> {

    private static final String PERCENT = "percent";

    public ScaledType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        if (min > max) {
            throw new IllegalArgumentException("min " + min + " is above max " + max);
        }
    }

    /** A plain decimal in units of 1e-8. */
    public static ScaledType decimal(String unit, String min, String max) {
        return of("decimal", unit, 8, min, max);
    }

    /** Basis points in units of 1e-4 bps. */
    public static ScaledType bps(String min, String max) {
        return of("bps", "bps", 4, min, max);
    }

    /** Per cent in units of 1e-6 %, which are 1e-4 bps. A trailing {@code %} is allowed. */
    public static ScaledType percent(String min, String max) {
        return of(PERCENT, "%", 6, min, max);
    }

    /** A ratio in units of 1e-8. */
    public static ScaledType ratio(String min, String max) {
        return of("ratio", "", 8, min, max);
    }

    private static ScaledType of(String name, String unit, int digits, String min, String max) {
        return new ScaledType(name, unit, digits, ScaledNumbers.parse(min, digits), ScaledNumbers.parse(max, digits));
    }

    @Override
    public Long parse(String text) {
        boolean percentSign = name.equals(PERCENT) && text.endsWith("%");
        String number = percentSign ? text.substring(0, text.length() - 1).strip() : text;
        long value = ScaledNumbers.parse(number, digits);
        if (value < min || value > max) {
            throw new BadValueException("outside " + limits());
        }
        return value;
    }

    @Override
    public String format(Long value) {
        return ScaledNumbers.format(value, digits);
    }

    @Override
    public String limits() {
        return ScaledNumbers.format(min, digits) + " to " + ScaledNumbers.format(max, digits);
    }

    @Override
    public Spelling spelling() {
        return name.equals(PERCENT) ? Spelling.NUMBER_OR_TEXT : Spelling.NUMBER;
    }
}
