package dev.arb.signal;

import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import java.math.RoundingMode;

/**
 * Walks the asks of one book and the bids of another over the same base quantity. A reused struct; nothing allocates.
 * Amounts are KRW E8.
 */
final class DepthWalk {
    /** A hurdle that every pair of levels meets. */
    static final long NO_HURDLE = Long.MIN_VALUE;

    long quantityE8;
    long buyKrwE8;
    long sellKrwE8;

    /**
     * @param buyFxE8 KRW per unit of the buying venue's quote, {@link Fixed#ONE} for KRW
     * @param buyLimitE8 worst ask to take, in the venue's quote
     * @param sellLimitE8 worst bid to take, in the venue's quote
     * @param capE8 base quantity at which to stop
     */
    void run(
            BookView buy,
            long buyFxE8,
            long buyLimitE8,
            BookView sell,
            long sellFxE8,
            long sellLimitE8,
            long capE8,
            long hurdleE4Bps) {
        quantityE8 = 0;
        buyKrwE8 = 0;
        sellKrwE8 = 0;
        int i = 0;
        int j = 0;
        long usedBuy = 0;
        long usedSell = 0;
        while (quantityE8 < capE8 && i < buy.askCount() && j < sell.bidCount()) {
            if (buy.askPriceE8(i) > buyLimitE8 || sell.bidPriceE8(j) < sellLimitE8) {
                return;
            }
            long ask = krw(buy.askPriceE8(i), buyFxE8);
            long bid = krw(sell.bidPriceE8(j), sellFxE8);
            if (hurdleE4Bps != NO_HURDLE && edgeE4Bps(ask, bid) < hurdleE4Bps) {
                return;
            }
            long restBuy = buy.askSizeE8(i) - usedBuy;
            long restSell = sell.bidSizeE8(j) - usedSell;
            long take = Math.min(Math.min(restBuy, restSell), capE8 - quantityE8);
            quantityE8 += take;
            buyKrwE8 = Math.addExact(buyKrwE8, Fixed.multiply(ask, take));
            sellKrwE8 = Math.addExact(sellKrwE8, Fixed.multiply(bid, take));
            usedBuy += take;
            usedSell += take;
            if (take == restBuy) {
                i++;
                usedBuy = 0;
            }
            if (take == restSell) {
                j++;
                usedSell = 0;
            }
        }
    }

    /** Gross edge of what was walked; 0 when nothing was. */
    long edgeE4Bps() {
        return buyKrwE8 == 0 ? 0 : edgeE4Bps(buyKrwE8, sellKrwE8);
    }

    static long edgeE4Bps(long buyKrwE8, long sellKrwE8) {
        return Fixed.mulDiv(sellKrwE8 - buyKrwE8, Fixed.ONE, buyKrwE8, RoundingMode.FLOOR);
    }

    private static long krw(long priceE8, long fxE8) {
        return fxE8 == Fixed.ONE ? priceE8 : Fixed.multiply(priceE8, fxE8);
    }
}
