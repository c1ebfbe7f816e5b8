package dev.arb.state;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** Decimal numbers as other programs write and read them. */
public final class Decimals {
    private static final int MAX_LENGTH = 80;
    private static final int MAX_EXPONENT = 60;

    private Decimals() {}

    /** Plain notation without trailing zeros, never an exponent: {@code 93500000}, {@code 0.0063}. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * A number written by anybody. Empty for what is no finite decimal, and for exponents so large that merely
     * printing the number would fill the memory.
     */
    public static Optional<BigDecimal> parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH || !isAscii(stripped)) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(stripped);
            return Math.abs((long) value.scale()) <= MAX_EXPONENT ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** For display and charts; empty stays empty. */
    public static OptionalDouble toDouble(Optional<BigDecimal> value) {
        return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
