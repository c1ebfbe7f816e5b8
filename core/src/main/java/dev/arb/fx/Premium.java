package dev.arb.fx;

import dev.arb.model.Fixed;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much dearer the base is at the venue that quotes KRW. */
public final class Premium {
    private static final BigDecimal BPS = BigDecimal.valueOf(10_000);
    private static final int DECIMALS = 4;

    private Premium() {}

    /**
     * (mid<sub>A</sub> / (mid<sub>B</sub> · rate) − 1) · 10<sup>4</sup>, rounded half up to four decimals.
     *
     * @param midAE8 KRW for the base at venue A
     * @param midBE8 dollars for the base at venue B, positive
     * @param rateE8 KRW for a dollar of that kind, positive
     */
    public static BigDecimal bps(long midAE8, long midBE8, long rateE8) {
        BigDecimal here = Fixed.toDecimal(midAE8);
        BigDecimal there = Fixed.toDecimal(midBE8).multiply(Fixed.toDecimal(rateE8));
        return here.subtract(there).multiply(BPS).divide(there, DECIMALS, RoundingMode.HALF_UP);
    }
}
