package dev.arb.signal;

import dev.arb.market.BookView;
import dev.arb.model.Direction;
import dev.arb.model.Fixed;
import java.math.RoundingMode;

/** The opening rule on {@code long}s: no allocation, one walk a direction, two more when an edge is attractive. */
public final class FastOpeningRule implements OpeningRule {
    private static final Direction[] DIRECTIONS = Direction.values();

    private final DepthWalk walk = new DepthWalk();

    @Override
    public void evaluate(DecisionInput in, Evaluation out) {
        out.clearSize();
        for (Direction direction : DIRECTIONS) {
            out.setEdge(direction, referenceEdge(in, direction));
        }
        out.direction = out.edgeE4Bps(Direction.LONG_B_SHORT_A) > out.edgeE4Bps(Direction.LONG_A_SHORT_B)
                ? Direction.LONG_B_SHORT_A
                : Direction.LONG_A_SHORT_B;
        setTouch(in, out);
        out.outcome = judge(in, out);
    }

    private long referenceEdge(DecisionInput in, Direction direction) {
        BookView buy = in.book(direction.buyVenue());
        long touchKrw = touchKrw(in, direction);
        long cap = Fixed.mulDiv(in.referenceKrwE8, Fixed.ONE, touchKrw, RoundingMode.FLOOR);
        walk.run(
                buy,
                buyFx(in, direction),
                Long.MAX_VALUE,
                in.book(direction.sellVenue()),
                sellFx(in, direction),
                0,
                Math.max(cap, 1),
                DepthWalk.NO_HURDLE);
        return walk.edgeE4Bps();
    }

    private OpeningOutcome judge(DecisionInput in, Evaluation out) {
        long touchEdge = DepthWalk.edgeE4Bps(
                touchKrw(in, out.direction), Fixed.multiply(out.sellTouchE8, sellFx(in, out.direction)));
        long costs = costs(in.params);
        if (Math.max(out.bestEdgeE4Bps(), touchEdge) - costs > in.params.maxPlausibleEdgeE4Bps()) {
            return OpeningOutcome.IMPLAUSIBLE;
        }
        if (touchEdge < in.params.minSpreadE4Bps()) {
            return OpeningOutcome.BELOW_MIN_SPREAD;
        }
        if (touchEdge - costs < in.params.minNetE4Bps()) {
            return OpeningOutcome.BELOW_MIN_NET;
        }
        return size(in, out);
    }

    /** What the net edge leaves out of the gross one. */
    static long costs(StrategyParams params) {
        return params.roundTripE4Bps() + params.exitEdgeE4Bps();
    }

    static long hurdle(StrategyParams params) {
        return Math.max(params.minSpreadE4Bps(), params.minNetE4Bps() + costs(params));
    }

    private OpeningOutcome size(DecisionInput in, Evaluation out) {
        int buyVenue = out.direction.buyVenue();
        int sellVenue = out.direction.sellVenue();
        long cap = cap(in, out);
        walkTo(in, out, cap, hurdle(in.params));
        if (walk.quantityE8 < cap) {
            out.bound = SizeBound.DEPTH;
        }
        out.buyE8 = in.pair.matchedPurchaseE8(buyVenue, sellVenue, in.pair.receivedE8(buyVenue, walk.quantityE8));
        out.sellE8 = in.pair.saleForE8(sellVenue, buyVenue, out.buyE8);
        walkTo(in, out, out.sellE8, DepthWalk.NO_HURDLE);
        out.buyKrwE8 = walk.buyKrwE8;
        out.sellKrwE8 = walk.sellKrwE8;
        out.sizedEdgeE4Bps = walk.edgeE4Bps();
        return isTradable(in, out) ? OpeningOutcome.ATTRACTIVE : OpeningOutcome.BELOW_MINIMUM_SIZE;
    }

    private static boolean isTradable(DecisionInput in, Evaluation out) {
        long minimum = in.pair.minimumOpenKrwE8(in.fxAskE8);
        return out.sellE8 > 0
                && out.buyE8 >= in.pair.instrument(out.direction.buyVenue()).minQuantityE8()
                && out.sellE8 >= in.pair.instrument(out.direction.sellVenue()).minQuantityE8()
                && out.buyKrwE8 >= minimum
                && out.sellKrwE8 >= minimum;
    }

    private void walkTo(DecisionInput in, Evaluation out, long cap, long hurdle) {
        walk.run(
                in.book(out.direction.buyVenue()),
                buyFx(in, out.direction),
                out.buyLimitE8,
                in.book(out.direction.sellVenue()),
                sellFx(in, out.direction),
                out.sellLimitE8,
                cap,
                hurdle);
    }

    /** The largest purchase that room and balances allow; notes which of them binds. */
    private static long cap(DecisionInput in, Evaluation out) {
        int buyVenue = out.direction.buyVenue();
        long buyKrw = Fixed.multiply(out.buyLimitE8, buyFx(in, out.direction));
        long sellKrw = Fixed.multiply(out.sellTouchE8, sellFx(in, out.direction));
        long room = Math.min(units(in.roomKrwE8, buyKrw), units(in.exposureRoomKrwE8, Math.max(buyKrw, sellKrw)));
        long withoutFee = units(in.freeQuoteE8(buyVenue), Fixed.ONE + in.pair.takerFeeE4Bps(buyVenue));
        long quote = units(withoutFee, out.buyLimitE8);
        long base = in.pair.grossForE8(buyVenue, Math.max(in.freeBaseE8(out.direction.sellVenue()), 0));
        long cap = Math.min(room, Math.min(quote, base));
        out.bound = cap == room ? SizeBound.ROOM : cap == quote ? SizeBound.QUOTE_BALANCE : SizeBound.BASE_BALANCE;
        return cap;
    }

    private static long units(long amountE8, long priceE8) {
        return Fixed.divideFloor(Math.max(amountE8, 0), priceE8);
    }

    private static void setTouch(DecisionInput in, Evaluation out) {
        int buyVenue = out.direction.buyVenue();
        int sellVenue = out.direction.sellVenue();
        out.buyTouchE8 = in.book(buyVenue).askPriceE8(0);
        out.sellTouchE8 = in.book(sellVenue).bidPriceE8(0);
        out.buyLimitE8 = LimitPrices.buyE8(in.pair.instrument(buyVenue), out.buyTouchE8, in.maxSlippageE4Bps);
        out.sellLimitE8 = LimitPrices.sellE8(in.pair.instrument(sellVenue), out.sellTouchE8, in.maxSlippageE4Bps);
    }

    private static long touchKrw(DecisionInput in, Direction direction) {
        return Fixed.multiply(in.book(direction.buyVenue()).askPriceE8(0), buyFx(in, direction));
    }

    private static long buyFx(DecisionInput in, Direction direction) {
        return in.pair.needsFx(direction.buyVenue()) ? in.fxAskE8 : Fixed.ONE;
    }

    private static long sellFx(DecisionInput in, Direction direction) {
        return in.pair.needsFx(direction.sellVenue()) ? in.fxBidE8 : Fixed.ONE;
    }
}
