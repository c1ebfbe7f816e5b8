package dev.arb.model;

import java.math.BigDecimal;

/**
 * A ratio in basis points (1 bps = 1/10 000), exact to 0.0001 bps.
 *
 * @param e4 in 0.0001 bps, which is 10<sup>-8</sup> as a plain ratio
 */
public record Bps(long e4) implements Comparable<Bps> {
    /** Units of {@link #e4} in one basis point. */
    public static final long ONE_E4 = 10_000L;

    public static final Bps ZERO = new Bps(0);

    public static Bps of(String bps) {
        return new Bps(new BigDecimal(bps).movePointRight(4).longValueExact());
    }

    public Bps plus(Bps other) {
        return new Bps(Math.addExact(e4, other.e4));
    }

    public Bps minus(Bps other) {
        return new Bps(Math.subtractExact(e4, other.e4));
    }

    /** For statistics and display. */
    public double value() {
        return e4 / (double) ONE_E4;
    }

    @Override
    public int compareTo(Bps other) {
        return Long.compare(e4, other.e4);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(e4, 4).stripTrailingZeros().toPlainString() + " bps";
    }
}
