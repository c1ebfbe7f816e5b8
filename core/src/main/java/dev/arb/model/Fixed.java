package dev.arb.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact arithmetic on {@code long}s scaled by 10<sup>8</sup>. No method allocates, except parsing and formatting and
 * the rare product that needs more than 128 bits of care. Overflow throws {@link ArithmeticException}.
 */
public final class Fixed {
    /** Units in one: 10<sup>8</sup>. */
    public static final long ONE = 100_000_000L;

    private static final int DIGITS = 8;

    private Fixed() {}

    /** {@code a × b}, rounded half up (away from zero for negative products), all three in E8. */
    public static long multiply(long aE8, long bE8) {
        return mulDiv(aE8, bE8, ONE, RoundingMode.HALF_UP);
    }

    /** {@code a × b}, rounded towards negative infinity, all three in E8. */
    public static long multiplyFloor(long aE8, long bE8) {
        return mulDiv(aE8, bE8, ONE, RoundingMode.FLOOR);
    }

    /** {@code a / b}, rounded towards negative infinity, all three in E8. */
    public static long divideFloor(long aE8, long bE8) {
        return mulDiv(aE8, ONE, bE8, RoundingMode.FLOOR);
    }

    /** {@code a / b}, rounded towards positive infinity, all three in E8. */
    public static long divideCeil(long aE8, long bE8) {
        return mulDiv(aE8, ONE, bE8, RoundingMode.CEILING);
    }

    /**
     * {@code a × b / c} with a 128-bit product, rounded as asked.
     *
     * @param c the divisor, positive
     * @throws ArithmeticException when the quotient does not fit or {@code c} is not positive
     */
    public static long mulDiv(long a, long b, long c, RoundingMode mode) {
        if (c <= 0) {
            throw new ArithmeticException("divisor was " + c + ", it must be positive");
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == low >> 63) {
            return round(low / c, low % c, c, mode);
        }
        return mulDivWide(a, b, c, mode);
    }

    private static long mulDivWide(long a, long b, long c, RoundingMode mode) {
        boolean negative = (a ^ b) < 0;
        long x = Math.abs(a);
        long y = Math.abs(b);
        long high = Math.unsignedMultiplyHigh(x, y);
        if (high >= c) {
            throw new ArithmeticException(a + " x " + b + " / " + c + " does not fit in 64 bits");
        }
        long low = x * y;
        long quotient = WideDivision.quotient(high, low, c);
        if (quotient < 0 && !(negative && quotient == Long.MIN_VALUE)) {
            throw new ArithmeticException(a + " x " + b + " / " + c + " does not fit in 64 bits");
        }
        long remainder = low - quotient * c;
        return negative ? round(-quotient, -remainder, c, mode) : round(quotient, remainder, c, mode);
    }

    private static long round(long truncated, long remainder, long divisor, RoundingMode mode) {
        if (remainder == 0) {
            return truncated;
        }
        int sign = remainder < 0 ? -1 : 1;
        return switch (mode) {
            case DOWN -> truncated;
            case FLOOR -> sign < 0 ? Math.decrementExact(truncated) : truncated;
            case CEILING -> sign > 0 ? Math.incrementExact(truncated) : truncated;
            case HALF_UP ->
                Math.abs(remainder) >= divisor - Math.abs(remainder) ? Math.addExact(truncated, sign) : truncated;
            default -> throw new ArithmeticException("rounding mode " + mode + " is not offered");
        };
    }

    /** The largest multiple of {@code step} that is not above {@code value}; {@code value} itself when step is 0. */
    public static long floorTo(long value, long step) {
        return step <= 0 ? value : Math.subtractExact(value, Math.floorMod(value, step));
    }

    /** The smallest multiple of {@code step} that is not below {@code value}; {@code value} itself when step is 0. */
    public static long ceilTo(long value, long step) {
        if (step <= 0) {
            return value;
        }
        long rest = Math.floorMod(value, step);
        return rest == 0 ? value : Math.addExact(value, step - rest);
    }

    /**
     * Parses a plain or exponent decimal.
     *
     * @throws ArithmeticException when it has more than eight decimals or does not fit
     * @throws NumberFormatException when it is not a number
     */
    public static long parse(String text) {
        return fromDecimal(new BigDecimal(text.strip()));
    }

    /** The exact E8 value of a decimal. @throws ArithmeticException when digits would be lost */
    public static long fromDecimal(BigDecimal value) {
        return value.movePointRight(DIGITS).longValueExact();
    }

    /** The exact decimal of an E8 value. */
    public static BigDecimal toDecimal(long valueE8) {
        return new BigDecimal(BigInteger.valueOf(valueE8), DIGITS);
    }

    /** For statistics and display only: the nearest double. */
    public static double toDouble(long valueE8) {
        return valueE8 / (double) ONE;
    }

    /** Plain decimal text without trailing zeros, e.g. {@code 0.00630000} becomes {@code 0.0063}. */
    public static String format(long valueE8) {
        if (valueE8 % ONE == 0) {
            return Long.toString(valueE8 / ONE);
        }
        return toDecimal(valueE8).stripTrailingZeros().toPlainString();
    }
}
