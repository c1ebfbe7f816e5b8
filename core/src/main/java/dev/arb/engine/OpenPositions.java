package dev.arb.engine;

import dev.arb.model.Fixed;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.signal.PairRules;
import dev.arb.signal.Unwind;
import java.util.ArrayList;
import java.util.List;

/** The positions that are not over, and what they are worth at the present books. Walked by index: nothing is allocated. */
final class OpenPositions {
    private final List<PairRules> pairs;
    private final MarketState market;
    private final Unwind unwind = new Unwind();
    private final List<Position> open = new ArrayList<>();

    OpenPositions(List<PairRules> pairs, MarketState market) {
        this.pairs = pairs;
        this.market = market;
    }

    /** The positions in the order of their opening; changes with them. */
    List<Position> list() {
        return open;
    }

    /** Values a position at the present books. @return false, and unknown, when they do not tell */
    boolean value(Position position) {
        int symbol = position.symbol();
        if (!market.hasFx()
                || !market.book(0, symbol).isUsable()
                || !market.book(1, symbol).isUsable()) {
            position.liquidationUnknown();
            return false;
        }
        unwind.evaluate(
                pairs.get(symbol),
                market.book(0, symbol),
                market.book(1, symbol),
                market.fxBidE8(),
                market.fxAskE8(),
                position.direction(),
                position.baseE8(0),
                position.baseE8(1));
        position.setLiquidation(unwind.liquidationKrwE8(position.flowKrwE8()));
        return true;
    }

    /** The unwind of the position that {@link #value} looked at last. */
    Unwind unwind() {
        return unwind;
    }

    /** Whether both legs of the unwind that {@link #value} found are large enough for their venues. */
    boolean isUnwindTradable(Position position) {
        PairRules pair = pairs.get(position.symbol());
        int sellVenue = position.direction().buyVenue();
        int buyVenue = position.direction().sellVenue();
        return isTradable(pair, sellVenue, unwind.sellE8, unwind.sellTouchE8)
                && isTradable(pair, buyVenue, unwind.buyE8, unwind.buyTouchE8);
    }

    static boolean isTradable(PairRules pair, int venue, long quantityE8, long priceE8) {
        return quantityE8 > 0
                && quantityE8 >= pair.instrument(venue).minQuantityE8()
                && Fixed.multiply(priceE8, quantityE8) >= pair.instrument(venue).minNotionalE8();
    }

    /** Sum over open positions of the larger leg at mid, in KRW. */
    long exposureKrwE8() {
        long sum = 0;
        for (int i = 0; i < open.size(); i++) {
            sum = Math.addExact(sum, exposureKrwE8(open.get(i)));
        }
        return sum;
    }

    private long exposureKrwE8(Position position) {
        int symbol = position.symbol();
        long onA = Fixed.multiply(Math.abs(position.baseE8(0)), market.midKrwE8(0, symbol));
        long onB = Fixed.multiply(Math.abs(position.baseE8(1)), market.midKrwE8(1, symbol));
        long held = Math.max(onA, onB);
        return position.openedNs() == 0 ? Math.max(held, position.plannedKrwE8()) : held;
    }

    /** Whether a leg is without its counterpart and waits for a hedge. */
    boolean isHedging() {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).state() == PositionState.HEDGING) {
                return true;
            }
        }
        return false;
    }
}
