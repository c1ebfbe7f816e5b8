package dev.arb.model;

/** Division of an unsigned 128-bit number by a positive 63-bit one (Knuth, TAOCP 2, algorithm D with two digits). */
final class WideDivision {
    private static final long MASK = 0xFFFF_FFFFL;

    private WideDivision() {}

    /** The low 64 bits of {@code (high·2^64 + low) / divisor}; exact when {@code 0 <= high < divisor}. */
    static long quotient(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long v = divisor << shift;
        long v1 = v >>> 32;
        long v0 = v & MASK;
        long u = shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
        long rest = low << shift;
        long q1 = digit(u, rest >>> 32, v1, v0);
        long middle = (u << 32 | rest >>> 32) - q1 * v;
        long q0 = digit(middle, rest & MASK, v1, v0);
        return (q1 << 32) + q0;
    }

    private static long digit(long u, long next, long v1, long v0) {
        long q = Long.divideUnsigned(u, v1);
        long r = u - q * v1;
        while (q > MASK || Long.compareUnsigned(q * v0, (r << 32) + next) > 0) {
            q--;
            r += v1;
            if (r > MASK) {
                break;
            }
        }
        return q;
    }
}
