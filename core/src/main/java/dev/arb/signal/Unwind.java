package dev.arb.signal;

import dev.arb.market.BookView;
import dev.arb.model.Direction;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Side;
import java.math.RoundingMode;

/**
 * What closing a position now would take and bring. A reused struct that allocates nothing; belongs to one thread.
 * Purchases translate at the FX ask, sales at the FX bid, fees at the mid.
 */
public final class Unwind {
    private final SideWalk walk = new SideWalk();

    /** Purchase on the venue that is short, before its fee. */
    public long buyE8;
    /** Sale on the venue that is long. */
    public long sellE8;

    public long buyTouchE8;
    public long sellTouchE8;
    /** KRW that the two closing fills and their fees would bring (negative: cost). */
    public long flowKrwE8;
    /** Base that remains of the position afterwards, valued at the mid of venue A. */
    public long residueKrwE8;
    /** Executable edge of the closing direction, before fees, in 0.0001 bps. */
    public long oppositeEdgeE4Bps;
    /** True when the visible depth does not hold the closing quantity. */
    public boolean thin;

    /** What the position is worth if it is unwound now, given what its fills have come to so far. */
    public long liquidationKrwE8(long flowSoFarKrwE8) {
        return flowSoFarKrwE8 + flowKrwE8 + residueKrwE8;
    }

    /**
     * @param direction of the position
     * @param baseAE8 net base of the position on venue A, signed
     * @param baseBE8 net base of the position on venue B, signed
     */
    public void evaluate(
            PairRules pair,
            BookView bookA,
            BookView bookB,
            long fxBidE8,
            long fxAskE8,
            Direction direction,
            long baseAE8,
            long baseBE8) {
        Direction closing = direction.opposite();
        int buyVenue = closing.buyVenue();
        int sellVenue = closing.sellVenue();
        BookView buyBook = buyVenue == 0 ? bookA : bookB;
        BookView sellBook = sellVenue == 0 ? bookA : bookB;
        long owed = -(buyVenue == 0 ? baseAE8 : baseBE8);
        long held = sellVenue == 0 ? baseAE8 : baseBE8;
        long target = Math.max(0, Math.min(owed, held));
        buyE8 = pair.matchedPurchaseE8(buyVenue, sellVenue, target);
        sellE8 = pair.saleForE8(sellVenue, buyVenue, buyE8);
        buyTouchE8 = buyBook.askPriceE8(0);
        sellTouchE8 = sellBook.bidPriceE8(0);
        long mid = (fxBidE8 + fxAskE8) / 2;
        long cost = buyCost(pair, buyBook, buyVenue, fxAskE8, mid);
        long proceeds = saleProceeds(pair, sellBook, sellVenue, fxBidE8, mid);
        flowKrwE8 = proceeds - cost;
        long residue = baseAE8 + baseBE8 + pair.receivedE8(buyVenue, buyE8) - sellE8;
        residueKrwE8 = Fixed.multiply(residue, (bookA.bidPriceE8(0) + bookA.askPriceE8(0)) / 2);
        setOppositeEdge(pair, buyBook, buyVenue, sellBook, sellVenue, fxBidE8, fxAskE8);
    }

    private long buyCost(PairRules pair, BookView book, int venue, long fxAskE8, long fxMidE8) {
        walk.run(book, Side.BUY, buyE8);
        thin = walk.thin;
        long cost = pair.needsFx(venue) ? Fixed.multiply(walk.amountE8, fxAskE8) : walk.amountE8;
        if (pair.instrument(venue).feeRule() == FeeRule.RECEIVED) {
            return cost;
        }
        return cost + feeKrw(pair, venue, walk.amountE8, fxMidE8);
    }

    private long saleProceeds(PairRules pair, BookView book, int venue, long fxBidE8, long fxMidE8) {
        walk.run(book, Side.SELL, sellE8);
        thin |= walk.thin;
        long proceeds = pair.needsFx(venue) ? Fixed.multiply(walk.amountE8, fxBidE8) : walk.amountE8;
        return proceeds - feeKrw(pair, venue, walk.amountE8, fxMidE8);
    }

    private static long feeKrw(PairRules pair, int venue, long amountE8, long fxMidE8) {
        long fee = Fixed.multiply(amountE8, pair.takerFeeE4Bps(venue));
        return pair.needsFx(venue) ? Fixed.multiply(fee, fxMidE8) : fee;
    }

    private void setOppositeEdge(
            PairRules pair,
            BookView buyBook,
            int buyVenue,
            BookView sellBook,
            int sellVenue,
            long fxBidE8,
            long fxAskE8) {
        long quantity = Math.max(sellE8, 1);
        walk.run(buyBook, Side.BUY, quantity);
        long buyKrw = pair.needsFx(buyVenue) ? Fixed.multiply(walk.amountE8, fxAskE8) : walk.amountE8;
        walk.run(sellBook, Side.SELL, quantity);
        long sellKrw = pair.needsFx(sellVenue) ? Fixed.multiply(walk.amountE8, fxBidE8) : walk.amountE8;
        oppositeEdgeE4Bps =
                buyKrw == 0 ? Long.MIN_VALUE : Fixed.mulDiv(sellKrw - buyKrw, Fixed.ONE, buyKrw, RoundingMode.FLOOR);
    }
}
