package dev.arb.engine;

import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.Severity;
import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.risk.Verdict;
import dev.arb.signal.LimitPrices;
import dev.arb.signal.PairRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trades away what one leg of a position holds more than the other: on the venue that can, at the better price after
 * fees, within the hedge band, once a second. A venue whose last hedge brought nothing yields to the other one. What
 * neither venue's minimum lets trade is dust and stays.
 */
final class Hedger {
    /** The alert of a leg without its counterpart. */
    static final String UNHEDGED = "unhedged_leg";

    private static final long REPEAT_NS = 1_000_000_000L;
    private static final int NO_VENUE = -1;

    private final EngineSetup setup;
    private final MarketState market;
    private final Accounts accounts;
    private final Orders orders;
    private final TradingControl control;
    private final Outcomes outcomes;
    private final Map<Long, Attempts> attempts = new HashMap<>();

    /** The hedges of one position so far. */
    private static final class Attempts {
        private long nextNs = Long.MIN_VALUE;
        private int lastVenue = NO_VENUE;
        private long excessBeforeE8;

        /** The venue whose last hedge changed nothing, or none. */
        int failedVenue(Position position) {
            return position.netBaseE8() == excessBeforeE8 ? lastVenue : NO_VENUE;
        }
    }

    Hedger(
            EngineSetup setup,
            MarketState market,
            Accounts accounts,
            Orders orders,
            TradingControl control,
            Outcomes outcomes) {
        this.setup = setup;
        this.market = market;
        this.accounts = accounts;
        this.orders = orders;
        this.control = control;
        this.outcomes = outcomes;
    }

    /** Whether the excess of a position is large enough to be traded on either venue, at the last mids. */
    boolean isHedgeable(Position position) {
        return isHedgeable(position, 0) || isHedgeable(position, 1);
    }

    private boolean isHedgeable(Position position, int venue) {
        PairRules pair = setup.pairs().get(position.symbol());
        long quantity = quantityE8(position, venue);
        long midKrw = market.midKrwE8(venue, position.symbol());
        long mid = pair.needsFx(venue) ? Fixed.divideFloor(midKrw, Math.max(market.krwPerUsdtE8(), 1)) : midKrw;
        return OpenPositions.isTradable(pair, venue, quantity, mid);
    }

    /** Marks a position as unhedged and sends the first order. */
    void begin(Position position) {
        if (position.state() != PositionState.HEDGING) {
            position.setState(PositionState.HEDGING);
            outcomes.emit(new Alerted(
                    Severity.WARNING,
                    UNHEDGED,
                    "position " + position.id() + " holds " + Fixed.format(position.netBaseE8())
                            + " base without a counterpart; hedging"));
        }
        attempt(position);
    }

    /** Sends a hedge when one is due and a venue can take it. */
    void attempt(Position position) {
        long now = outcomes.nowNs();
        Attempts soFar = attempts.computeIfAbsent(position.id(), id -> new Attempts());
        if (now < soFar.nextNs) {
            return;
        }
        soFar.nextNs = now + REPEAT_NS;
        int venue = bestVenue(position, soFar.failedVenue(position), now);
        soFar.lastVenue = venue;
        soFar.excessBeforeE8 = position.netBaseE8();
        if (venue != NO_VENUE && send(position, venue)) {
            return;
        }
        if (now - position.sentNs() > setup.limits().maxOrderDelayNs()) {
            outcomes.emit(new Alerted(
                    Severity.CRITICAL,
                    UNHEDGED,
                    "position " + position.id() + " holds " + Fixed.format(position.netBaseE8())
                            + " base without a counterpart, and no venue takes a hedge now"));
        }
    }

    private boolean send(Position position, int venue) {
        PairRules pair = setup.pairs().get(position.symbol());
        Side side = side(position);
        BookView book = market.book(venue, position.symbol());
        long touch = side == Side.BUY ? book.askPriceE8(0) : book.bidPriceE8(0);
        long limit = LimitPrices.of(
                side, pair.instrument(venue), touch, setup.limits().hedgeBandE4Bps());
        Orders.Wanted hedge = new Orders.Wanted(
                position, venue, side, quantityE8(position, venue), touch, limit, Purpose.HEDGE, position.exitReason());
        Verdict verdict = orders.approve(hedge, control.state(), 0);
        if (verdict instanceof Verdict.Approved approved) {
            orders.send(approved, hedge);
            return true;
        }
        return false;
    }

    /** @param failed taken only when no other venue can */
    private int bestVenue(Position position, int failed, long nowNs) {
        int best = bestVenueBut(failed, position, nowNs);
        boolean again = best == NO_VENUE && failed != NO_VENUE && canTake(position, failed, nowNs);
        return again ? failed : best;
    }

    private int bestVenueBut(int failed, Position position, long nowNs) {
        int best = NO_VENUE;
        long bestPrice = 0;
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            if (venue != failed && canTake(position, venue, nowNs)) {
                long price = priceAfterFeeKrwE8(position, venue);
                boolean better = side(position) == Side.BUY ? price < bestPrice : price > bestPrice;
                if (best == NO_VENUE || better) {
                    best = venue;
                    bestPrice = price;
                }
            }
        }
        return best;
    }

    private boolean canTake(Position position, int venue, long nowNs) {
        int symbol = position.symbol();
        if (!market.isTradable(venue, symbol, nowNs) || !isHedgeable(position, venue)) {
            return false;
        }
        long quantity = quantityE8(position, venue);
        if (side(position) == Side.SELL) {
            return accounts.baseE8(venue, symbol) - orders.reservedBaseE8(venue, symbol) >= quantity;
        }
        PairRules pair = setup.pairs().get(symbol);
        long touch = market.book(venue, symbol).askPriceE8(0);
        long limit =
                LimitPrices.buyE8(pair.instrument(venue), touch, setup.limits().hedgeBandE4Bps());
        long cost = Fixed.multiply(limit, quantity);
        long withFee = cost + Fixed.multiply(cost, pair.takerFeeE4Bps(venue));
        return accounts.quoteE8(venue, symbol) - orders.reservedQuoteE8(venue) >= withFee;
    }

    private long priceAfterFeeKrwE8(Position position, int venue) {
        PairRules pair = setup.pairs().get(position.symbol());
        BookView book = market.book(venue, position.symbol());
        boolean buy = side(position) == Side.BUY;
        long price = buy ? book.askPriceE8(0) : book.bidPriceE8(0);
        long fx = buy ? market.fxAskE8() : market.fxBidE8();
        long krw = pair.needsFx(venue) ? Fixed.multiply(price, fx) : price;
        long fee = Fixed.multiply(krw, pair.takerFeeE4Bps(venue));
        return buy ? krw + fee : krw - fee;
    }

    private static Side side(Position position) {
        return position.netBaseE8() > 0 ? Side.SELL : Side.BUY;
    }

    private long quantityE8(Position position, int venue) {
        PairRules pair = setup.pairs().get(position.symbol());
        long excess = Math.abs(position.netBaseE8());
        return side(position) == Side.BUY
                ? pair.purchaseForE8(venue, excess)
                : Fixed.floorTo(excess, pair.instrument(venue).lotE8());
    }

    /** When the next hedge is due, {@link Long#MAX_VALUE} for never. */
    long nextAttemptNs(List<Position> open) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < open.size(); i++) {
            Position position = open.get(i);
            if (position.state() == PositionState.HEDGING && !orders.anyOf(position)) {
                Attempts soFar = attempts.get(position.id());
                next = soFar == null ? next : Math.min(next, soFar.nextNs);
            }
        }
        return next;
    }

    /** Forgets a position that is over. */
    void forget(Position position) {
        attempts.remove(position.id());
    }
}
