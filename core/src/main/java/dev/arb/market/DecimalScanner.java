package dev.arb.market;

/**
 * Decimal text as it stands on the wire ({@code 61837.63000000}, {@code 1.16539E8}, {@code 7.9276E-4}) to exact E8
 * longs. Allocates nothing. One thread at a time.
 */
public final class DecimalScanner {
    /** Returned for text that is no number, has more than eight decimals that matter, or does not fit. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final int E8_DIGITS = 8;
    private static final int MAX_EXPONENT_DIGITS = 2;
    private static final long MAX_BEFORE_DIGIT = (Long.MAX_VALUE - 9) / 10;
    private static final long[] POWERS = powers();
    /** The largest mantissa that may be multiplied by each power. */
    private static final long[] LARGEST = largest();

    private int end;

    /** The E8 value of the bytes from {@code from} (inclusive) to {@code to} (exclusive), or {@link #INVALID}. */
    public long parseE8(byte[] text, int from, int to) {
        long value = readE8(text, from, to);
        return end == to ? value : INVALID;
    }

    /**
     * The E8 value of the number that begins at {@code from} and ends with the first byte that cannot belong to it, at
     * the latest before {@code to}; {@link #INVALID} when there is none. Where it ended is {@link #end}.
     */
    public long readE8(byte[] text, int from, int to) {
        boolean negative = from < to && text[from] == '-';
        int first = negative ? from + 1 : from;
        int at = first;
        int point = -1;
        long mantissa = 0;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (mantissa > MAX_BEFORE_DIGIT) {
                    return INVALID;
                }
                mantissa = mantissa * 10 + digit;
            } else if (digit == '.' - '0' && point < 0 && at > first) {
                point = at;
            } else {
                break;
            }
        }
        end = at;
        if (at == first || at == point + 1) {
            return INVALID;
        }
        int places = point < 0 ? E8_DIGITS : E8_DIGITS - (at - point - 1);
        if (at < to && (text[at] | 0x20) == 'e') {
            return withExponent(text, to, mantissa, places, negative);
        }
        return signed(shift(mantissa, places), negative);
    }

    /** Index after the last byte of the number that was read. */
    public int end() {
        return end;
    }

    private long withExponent(byte[] text, int to, long mantissa, int places, boolean negative) {
        int at = end + 1;
        boolean divided = at < to && text[at] == '-';
        if (divided || (at < to && text[at] == '+')) {
            at++;
        }
        int first = at;
        int exponent = 0;
        for (; at < to && text[at] >= '0' && text[at] <= '9' && at - first <= MAX_EXPONENT_DIGITS; at++) {
            exponent = exponent * 10 + (text[at] - '0');
        }
        end = at;
        if (at == first || at - first > MAX_EXPONENT_DIGITS) {
            return INVALID;
        }
        return signed(shift(mantissa, divided ? places - exponent : places + exponent), negative);
    }

    private static long signed(long value, boolean negative) {
        return negative && value != INVALID ? -value : value;
    }

    private static long shift(long mantissa, int places) {
        if (places == 0 || mantissa == 0) {
            return mantissa;
        }
        if (Math.abs(places) >= POWERS.length) {
            return INVALID;
        }
        if (places < 0) {
            long divisor = POWERS[-places];
            return mantissa % divisor == 0 ? mantissa / divisor : INVALID;
        }
        return mantissa <= LARGEST[places] ? mantissa * POWERS[places] : INVALID;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    private static long[] largest() {
        long[] largest = new long[POWERS.length];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Long.MAX_VALUE / POWERS[i];
        }
        return largest;
    }
}
