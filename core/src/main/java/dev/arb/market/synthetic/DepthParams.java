package dev.arb.market.synthetic;

/**
 * The shape of a synthetic book. Rates are per step.
 *
 * @param levels levels a side
 * @param minHalfSpreadBps smallest distance of the touch from the mid, before rounding away from it to the grid
 * @param maxHalfSpreadBps largest
 * @param minGapBps smallest distance between levels; at least one tick
 * @param maxGapBps largest
 * @param levelValue mean value of the first level in the quote currency; sizes vary around it and grow with distance
 * @param thinPerStep probability that a thin phase begins
 * @param maxThinSteps longest thin phase
 * @param thinLevels in a thin phase this many levels next to the touch are small
 * @param thinShare what is left of their size, at most
 * @param thinHoleBps distance between the small levels and the rest of the book
 */
public record DepthParams(
        int levels,
        double minHalfSpreadBps,
        double maxHalfSpreadBps,
        double minGapBps,
        double maxGapBps,
        double levelValue,
        double thinPerStep,
        int maxThinSteps,
        int thinLevels,
        double thinShare,
        double thinHoleBps) {
    public DepthParams {
        Checks.positive("levels", levels);
        Checks.notNegative("min_half_spread_bps", minHalfSpreadBps);
        Checks.ordered("half_spread_bps", minHalfSpreadBps, maxHalfSpreadBps);
        Checks.notNegative("min_gap_bps", minGapBps);
        Checks.ordered("gap_bps", minGapBps, maxGapBps);
        Checks.positive("level_value", levelValue);
        Checks.probability("thin_per_step", thinPerStep);
        Checks.positive("max_thin_steps", maxThinSteps);
        Checks.notNegative("thin_levels", thinLevels);
        Checks.probability("thin_share", thinShare);
        Checks.notNegative("thin_hole_bps", thinHoleBps);
    }

    /** A busy KRW pair: 8 million KRW a level. */
    public static DepthParams upbit() {
        return new DepthParams(15, 0.2, 1.5, 0.1, 1.2, 8_000_000, 1.0 / 120, 4, 3, 0.05, 40);
    }

    /** A busy USDT pair: 12 000 USDT a level. */
    public static DepthParams binance() {
        return new DepthParams(20, 0.01, 0.4, 0.02, 0.8, 12_000, 1.0 / 120, 4, 3, 0.03, 40);
    }

    /** KRW-USDT: one tick of spread, hundreds of millions of KRW a level. */
    public static DepthParams fx() {
        return new DepthParams(15, 0, 0.2, 0.1, 1, 200_000_000, 0, 1, 0, 1, 0);
    }
}
