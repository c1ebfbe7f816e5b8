package dev.arb.signal;

import dev.arb.model.Currency.Krw;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import java.math.RoundingMode;

/**
 * One base asset on both venues, with the fees that are paid there. Index 0 is venue A, 1 is venue B.
 *
 * @param a quoted in KRW
 * @param b quoted in USDT
 */
public record PairRules(Instrument a, Instrument b, long takerFeeAE4Bps, long takerFeeBE4Bps) {
    /** Nothing opens below this multiple of the larger minimum notional, so that what is opened can be closed. */
    public static final int MINIMUM_MULTIPLE = 3;

    public PairRules {
        if (!a.base().equals(b.base())) {
            throw new IllegalArgumentException("a pair needs one base, they were " + a.base() + " and " + b.base());
        }
    }

    public Instrument instrument(int venue) {
        return venue == 0 ? a : b;
    }

    public long takerFeeE4Bps(int venue) {
        return venue == 0 ? takerFeeAE4Bps : takerFeeBE4Bps;
    }

    /** Whether prices of this venue have to be translated to KRW. */
    public boolean needsFx(int venue) {
        return !(instrument(venue).quote() instanceof Krw);
    }

    /** The base that arrives when {@code quantityE8} is bought on a venue. */
    public long receivedE8(int venue, long quantityE8) {
        return quantityE8 - baseFeeE8(venue, quantityE8);
    }

    /** What the venue keeps of a purchase in base: its fee under {@link FeeRule#RECEIVED}, else nothing. */
    public long baseFeeE8(int venue, long quantityE8) {
        return instrument(venue).feeRule() == FeeRule.RECEIVED ? Fixed.multiply(quantityE8, takerFeeE4Bps(venue)) : 0;
    }

    /**
     * The purchase whose received base is at most {@code targetE8} and as near to it as the lot allows.
     *
     * @param venue where it is bought
     */
    public long purchaseForE8(int venue, long targetE8) {
        return Fixed.floorTo(grossForE8(venue, targetE8), instrument(venue).lotE8());
    }

    /** The largest purchase of which no more than {@code targetE8} arrives, whatever the lot. */
    public long grossForE8(int venue, long targetE8) {
        return instrument(venue).feeRule() == FeeRule.RECEIVED
                ? Fixed.mulDiv(targetE8, Fixed.ONE, Fixed.ONE - takerFeeE4Bps(venue), RoundingMode.FLOOR)
                : targetE8;
    }

    /** The sale that matches a purchase: what arrives of it, cut to the lot of the selling venue. */
    public long saleForE8(int sellVenue, int buyVenue, long purchaseE8) {
        return Fixed.floorTo(
                receivedE8(buyVenue, purchaseE8), instrument(sellVenue).lotE8());
    }

    /** The purchase of a trade of {@code targetE8} base, such that both lots hold and the base after fees is equal. */
    public long matchedPurchaseE8(int buyVenue, int sellVenue, long targetE8) {
        return purchaseForE8(
                buyVenue, Fixed.floorTo(targetE8, instrument(sellVenue).lotE8()));
    }

    /** The smallest value in KRW of either leg that may open. */
    public long minimumOpenKrwE8(long fxAskE8) {
        return MINIMUM_MULTIPLE * Math.max(minimumKrwE8(0, fxAskE8), minimumKrwE8(1, fxAskE8));
    }

    private long minimumKrwE8(int venue, long fxAskE8) {
        long minimum = instrument(venue).minNotionalE8();
        return needsFx(venue) ? Fixed.multiply(minimum, fxAskE8) : minimum;
    }
}
