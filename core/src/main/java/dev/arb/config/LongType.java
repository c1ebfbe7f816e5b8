package dev.arb.config;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A whole number with a unit and inclusive bounds. Underscores may group digits. A leading zero is refused, because YAML
 * 1.1 reads it as octal.
 *
 * @param unit unit in words, for example {@code ms}; may be empty
 */
public record LongType(long min, long max, String unit) implements ValueType<Long> {

    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9]\\d*(_\\d+)*)");

    public LongType {
        if (min > max) {
            throw new IllegalArgumentException("min " + min + " is above max " + max);
        }
    }

    @Override
    public Long parse(String text) {
        if (text.length() > 40 || !WHOLE.matcher(text).matches()) {
            throw new BadValueException("not a whole number");
        }
        BigInteger value = new BigInteger(text.replace("_", "").replaceFirst("^\\+", ""));
        if (value.compareTo(BigInteger.valueOf(min)) < 0 || value.compareTo(BigInteger.valueOf(max)) > 0) {
            throw new BadValueException("outside " + limits());
        }
        return value.longValueExact();
    }

    @Override
    public String format(Long value) {
        return Long.toString(value);
    }

    @Override
    public String name() {
        return "int";
    }

    @Override
    public String limits() {
        return max == Long.MAX_VALUE ? "≥ " + min : min + " to " + max;
    }

    @Override
    public Spelling spelling() {
        return Spelling.WHOLE_NUMBER;
    }
}
