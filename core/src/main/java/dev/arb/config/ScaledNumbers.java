package dev.arb.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Exact conversion between decimal text and scaled longs; nothing is ever rounded. */
public final class ScaledNumbers {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(0|[1-9]\\d*(_\\d+)*)(\\.\\d+(_\\d+)*)?([eE][+-]?\\d{1,2})?");
    private static final int MAX_LENGTH = 60;

    private ScaledNumbers() {}

    /**
     * Reads a decimal as a long in units of 10^-digits.
     *
     * @param text a plain decimal; underscores may group digits, an exponent of up to two digits is allowed
     * @param digits decimals that are kept, 0 to 18
     * @throws BadValueException when it is no number, has more decimals than kept, or does not fit a long
     */
    public static long parse(String text, int digits) {
        if (text.length() > MAX_LENGTH || !DECIMAL.matcher(text).matches()) {
            throw new BadValueException("not a decimal number");
        }
        BigDecimal scaled = new BigDecimal(text.replace("_", "")).movePointRight(digits);
        if (scaled.setScale(0, RoundingMode.DOWN).compareTo(scaled) != 0) {
            throw new BadValueException("more than " + digits + " decimals");
        }
        try {
            return scaled.longValueExact();
        } catch (ArithmeticException e) {
            throw new BadValueException("too large to be exact with " + digits + " decimals");
        }
    }

    /** Writes a scaled long as the shortest plain decimal; {@link #parse} reads it back to the same long. */
    public static String format(long scaled, int digits) {
        return BigDecimal.valueOf(scaled, digits).stripTrailingZeros().toPlainString();
    }
}
