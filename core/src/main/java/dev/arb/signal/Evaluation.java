package dev.arb.signal;

import dev.arb.model.Direction;

/**
 * The result of the opening rule: a reused struct, so that a decision allocates nothing. Ratios in 0.0001 bps, amounts
 * E8, both edges at the reference notional; the fields of the size only mean something when the outcome says so.
 */
public final class Evaluation {
    private final long[] edgeE4Bps = new long[2];

    /** The direction with the larger edge. */
    public Direction direction = Direction.LONG_A_SHORT_B;

    public OpeningOutcome outcome = OpeningOutcome.BELOW_MIN_SPREAD;
    public SizeBound bound = SizeBound.DEPTH;
    /** Purchase on the buying venue, before its fee. */
    public long buyE8;
    /** Sale on the selling venue. */
    public long sellE8;

    public long buyTouchE8;
    public long sellTouchE8;
    public long buyLimitE8;
    public long sellLimitE8;
    /** KRW value of the traded base at the asks that will be walked. */
    public long buyKrwE8;
    /** KRW value of the same base at the bids that will be walked. */
    public long sellKrwE8;
    /** Gross edge at the size. */
    public long sizedEdgeE4Bps;

    /** Gross edge of a direction at the reference notional. */
    public long edgeE4Bps(Direction direction) {
        return edgeE4Bps[direction.ordinal()];
    }

    public void setEdge(Direction direction, long e4Bps) {
        edgeE4Bps[direction.ordinal()] = e4Bps;
    }

    /** The larger gross edge at the reference notional. */
    public long bestEdgeE4Bps() {
        return edgeE4Bps(direction);
    }

    /** Forgets the size, keeps nothing of an earlier evaluation. */
    public void clearSize() {
        buyE8 = 0;
        sellE8 = 0;
        buyTouchE8 = 0;
        sellTouchE8 = 0;
        buyLimitE8 = 0;
        sellLimitE8 = 0;
        buyKrwE8 = 0;
        sellKrwE8 = 0;
        sizedEdgeE4Bps = 0;
        bound = SizeBound.DEPTH;
    }
}
