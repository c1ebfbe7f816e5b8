package dev.arb.market;

/**
 * Decimal text as it stands on the wire ({@code 61837.63000000}, {@code 1.16539E8}, {@code 7.9276E-4}) to exact E8
 * longs. Allocates nothing.
 */
public final class DecimalScanner {
    /** Returned for text that is no number, has more than eight decimals that matter, or does not fit. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final int E8_DIGITS = 8;
    private static final int MAX_EXPONENT = 99;
    private static final long MAX_BEFORE_DIGIT = (Long.MAX_VALUE - 9) / 10;
    private static final long[] POWERS = powers();

    private DecimalScanner() {}

    /** The E8 value of the bytes from {@code from} (inclusive) to {@code to} (exclusive), or {@link #INVALID}. */
    public static long parseE8(byte[] text, int from, int to) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative) {
            at++;
        }
        long mantissa = 0;
        int decimals = 0;
        int digits = 0;
        boolean fraction = false;
        for (; at < to; at++) {
            int c = text[at];
            if (c >= '0' && c <= '9') {
                if (mantissa > MAX_BEFORE_DIGIT) {
                    return INVALID;
                }
                mantissa = mantissa * 10 + (c - '0');
                digits++;
                decimals += fraction ? 1 : 0;
            } else if (c == '.' && !fraction && digits > 0) {
                fraction = true;
            } else {
                break;
            }
        }
        if (digits == 0 || (fraction && decimals == 0)) {
            return INVALID;
        }
        int exponent = at == to ? 0 : exponent(text, at, to);
        if (exponent > MAX_EXPONENT) {
            return INVALID;
        }
        long value = shift(mantissa, E8_DIGITS - decimals + exponent);
        return value < 0 || !negative ? value : -value;
    }

    /** The exponent that begins at {@code from}, or more than {@link #MAX_EXPONENT} when there is none. */
    private static int exponent(byte[] text, int from, int to) {
        int at = from;
        if ((text[at] | 0x20) != 'e') {
            return Integer.MAX_VALUE;
        }
        at++;
        boolean negative = at < to && text[at] == '-';
        if (negative || (at < to && text[at] == '+')) {
            at++;
        }
        if (at == to || to - at > 2) {
            return Integer.MAX_VALUE;
        }
        int exponent = 0;
        for (; at < to; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return Integer.MAX_VALUE;
            }
            exponent = exponent * 10 + (text[at] - '0');
        }
        return negative ? -exponent : exponent;
    }

    private static long shift(long mantissa, int places) {
        if (mantissa == 0) {
            return 0;
        }
        if (Math.abs(places) >= POWERS.length) {
            return INVALID;
        }
        if (places < 0) {
            long divisor = POWERS[-places];
            return mantissa % divisor == 0 ? mantissa / divisor : INVALID;
        }
        long factor = POWERS[places];
        return mantissa <= Long.MAX_VALUE / factor ? mantissa * factor : INVALID;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
