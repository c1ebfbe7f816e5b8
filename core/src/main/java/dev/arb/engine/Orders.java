package dev.arb.engine;

import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.model.OrderRequest;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.portfolio.Position;
import dev.arb.risk.RiskGate;
import dev.arb.risk.TradingState;
import dev.arb.risk.Verdict;
import dev.arb.signal.PairRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a run: makes them, takes them through the gate, and knows which are on their way. What a turn without
 * trades asks of it walks by index, because an iterator would be allocated.
 */
final class Orders {
    private final EngineSetup setup;
    private final MarketState market;
    private final RiskGate gate;
    private final Outcomes outcomes;
    private final List<LiveOrder> live = new ArrayList<>();
    private long lastOrderNo;
    private long sent;
    private long filledInFull;
    private long rejected;

    Orders(EngineSetup setup, MarketState market, Outcomes outcomes) {
        this.setup = setup;
        this.market = market;
        this.gate = new RiskGate(setup.limits());
        this.outcomes = outcomes;
    }

    /** An order that is wanted: one leg of a position. */
    record Wanted(
            Position position,
            int venue,
            Side side,
            long quantityE8,
            long touchE8,
            long limitE8,
            Purpose purpose,
            @Nullable ExitReason exitReason) {}

    /** The gate's answer to a wanted order; nothing is sent yet. */
    Verdict approve(Wanted wanted, TradingState state, long exposureKrwE8) {
        Position position = wanted.position();
        int leg = position.legOf(wanted.venue());
        int attempt = position.nextAttempt(leg);
        OrderRequest request = new OrderRequest(
                ++lastOrderNo,
                setup.orderIds().of(position.id(), leg, attempt),
                position.symbol(),
                wanted.venue(),
                wanted.side(),
                wanted.quantityE8(),
                wanted.limitE8(),
                wanted.purpose(),
                position.id(),
                leg,
                attempt);
        return gate.approve(request, state, notionalKrwE8(wanted), exposureKrwE8);
    }

    /** A purchase at its limit price, a sale at its touch. */
    private long notionalKrwE8(Wanted wanted) {
        long price = wanted.side() == Side.BUY ? wanted.limitE8() : wanted.touchE8();
        long quote = Fixed.multiply(price, wanted.quantityE8());
        PairRules pair = setup.pairs().get(wanted.position().symbol());
        if (!pair.needsFx(wanted.venue())) {
            return quote;
        }
        return Fixed.multiply(quote, wanted.side() == Side.BUY ? market.fxAskE8() : market.fxBidE8());
    }

    /** Sends an approved order. */
    void send(Verdict.Approved approved, Wanted wanted) {
        OrderRequest request = approved.order().request();
        live.add(new LiveOrder(request, wanted.position(), wanted.touchE8(), outcomes.nowNs(), wanted.exitReason()));
        sent++;
        outcomes.emit(new OrderSent(approved.order(), wanted.touchE8(), wanted.exitReason()));
    }

    @Nullable
    LiveOrder find(long orderNo) {
        for (int i = 0; i < live.size(); i++) {
            if (live.get(i).request.orderNo() == orderNo) {
                return live.get(i);
            }
        }
        return null;
    }

    void ended(LiveOrder order, boolean inFull, boolean refused) {
        live.remove(order);
        filledInFull += inFull ? 1 : 0;
        rejected += refused ? 1 : 0;
    }

    List<LiveOrder> live() {
        return live;
    }

    boolean anyOf(Position position) {
        for (int i = 0; i < live.size(); i++) {
            if (live.get(i).position == position) {
                return true;
            }
        }
        return false;
    }

    boolean anyOfSymbol(int symbol) {
        for (int i = 0; i < live.size(); i++) {
            if (live.get(i).request.symbol() == symbol) {
                return true;
            }
        }
        return false;
    }

    /** Quote currency of a venue that orders on their way may still take. All symbols share it. */
    long reservedQuoteE8(int venue) {
        long sum = 0;
        for (int i = 0; i < live.size(); i++) {
            OrderRequest request = live.get(i).request;
            if (request.venue() == venue && request.side() == Side.BUY) {
                PairRules pair = setup.pairs().get(request.symbol());
                long amount = Fixed.multiply(request.limitE8(), request.quantityE8());
                sum += amount + Fixed.multiply(amount, pair.takerFeeE4Bps(venue));
            }
        }
        return sum;
    }

    /** Base of a symbol on a venue that orders on their way may still take. */
    long reservedBaseE8(int venue, int symbol) {
        long sum = 0;
        for (int i = 0; i < live.size(); i++) {
            OrderRequest request = live.get(i).request;
            if (request.venue() == venue && request.symbol() == symbol && request.side() == Side.SELL) {
                sum += request.quantityE8();
            }
        }
        return sum;
    }

    long sent() {
        return sent;
    }

    long filledInFull() {
        return filledInFull;
    }

    long rejected() {
        return rejected;
    }
}
