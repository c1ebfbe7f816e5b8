package dev.arb.signal;

import dev.arb.market.BookView;

/**
 * What the opening rule looks at: a reused struct, filled by the engine before each evaluation. All amounts E8.
 *
 * <p>Both books must be usable and the FX sides positive; freshness has been judged already.
 */
public final class DecisionInput {
    public final PairRules pair;
    public final StrategyParams params;
    /** How far a limit may lie from the touch, in 0.0001 bps. */
    public final long maxSlippageE4Bps;
    /** The notional at which edges are quoted, in KRW. */
    public final long referenceKrwE8;

    public BookView bookA;
    public BookView bookB;
    /** KRW that one USDT brings. */
    public long fxBidE8;
    /** KRW that one USDT costs. */
    public long fxAskE8;
    /** The most that may be bought, in KRW, from the position limit. */
    public long roomKrwE8;
    /** The most that the larger leg may be worth, in KRW, from the exposure limit. */
    public long exposureRoomKrwE8;

    private final long[] freeQuoteE8 = new long[2];
    private final long[] freeBaseE8 = new long[2];

    public DecisionInput(
            PairRules pair,
            StrategyParams params,
            long maxSlippageE4Bps,
            long referenceKrwE8,
            BookView bookA,
            BookView bookB) {
        this.pair = pair;
        this.params = params;
        this.maxSlippageE4Bps = maxSlippageE4Bps;
        this.referenceKrwE8 = referenceKrwE8;
        this.bookA = bookA;
        this.bookB = bookB;
    }

    public BookView book(int venue) {
        return venue == 0 ? bookA : bookB;
    }

    /** Free quote currency of a venue, in that currency. */
    public long freeQuoteE8(int venue) {
        return freeQuoteE8[venue];
    }

    /** Free base of a venue. */
    public long freeBaseE8(int venue) {
        return freeBaseE8[venue];
    }

    public void setFree(int venue, long quoteE8, long baseE8) {
        freeQuoteE8[venue] = quoteE8;
        freeBaseE8[venue] = baseE8;
    }
}
