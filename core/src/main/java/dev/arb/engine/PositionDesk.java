package dev.arb.engine;

import dev.arb.engine.EngineOutcome.AlertCleared;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.FillBooked;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderStatus;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.PositionOpened;
import dev.arb.engine.EngineOutcome.Severity;
import dev.arb.execution.ExecutionReport;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.risk.RiskState;
import dev.arb.risk.TradingState;
import dev.arb.risk.Verdict;
import dev.arb.signal.Evaluation;
import dev.arb.signal.LimitPrices;
import dev.arb.signal.PairRules;
import dev.arb.signal.Unwind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two-leg state machine: sends the legs of openings and closings together, books what comes back, and trades away
 * what one leg holds more than the other.
 */
final class PositionDesk {
    private final EngineSetup setup;
    private final MarketState market;
    private final Accounts accounts;
    private final Orders orders;
    private final Safety safety;
    private final RiskState risk;
    private final TradingControl control;
    private final Routes routes;
    private final Outcomes outcomes;
    private final Hedger hedger;
    private final OpenPositions positions;
    private final OrderCanceller canceller;
    private long lastPositionId;
    private long trades;
    private long stopLosses;

    PositionDesk(
            EngineSetup setup,
            MarketState market,
            Accounts accounts,
            Orders orders,
            Safety safety,
            RiskState risk,
            TradingControl control,
            Routes routes,
            OpenPositions positions,
            OrderCanceller canceller,
            Outcomes outcomes) {
        this.setup = setup;
        this.market = market;
        this.accounts = accounts;
        this.orders = orders;
        this.safety = safety;
        this.risk = risk;
        this.control = control;
        this.routes = routes;
        this.outcomes = outcomes;
        this.positions = positions;
        this.canceller = canceller;
        this.hedger = new Hedger(setup, market, accounts, orders, control, outcomes);
    }

    /** Sends both legs of an opening. @return the refusal of the first leg that the gate turned down, or null */
    Verdict.@Nullable Refused open(int symbol, Evaluation e) {
        long planned = Math.max(e.buyKrwE8, e.sellKrwE8);
        Position position = new Position(++lastPositionId, symbol, e.direction, outcomes.nowNs(), planned);
        int buyVenue = e.direction.buyVenue();
        int sellVenue = e.direction.sellVenue();
        Orders.Wanted buy = new Orders.Wanted(
                position, buyVenue, Side.BUY, e.buyE8, e.buyTouchE8, e.buyLimitE8, Purpose.OPEN, null);
        Orders.Wanted sell = new Orders.Wanted(
                position, sellVenue, Side.SELL, e.sellE8, e.sellTouchE8, e.sellLimitE8, Purpose.OPEN, null);
        Verdict.Refused refused = sendBoth(buy, sell);
        if (refused == null) {
            positions.list().add(position);
        }
        return refused;
    }

    /** Sends both legs of a closing, as the unwind found them. */
    Verdict.@Nullable Refused close(Position position, Unwind found, ExitReason reason) {
        int buyVenue = position.direction().sellVenue();
        int sellVenue = position.direction().buyVenue();
        PairRules pair = setup.pairs().get(position.symbol());
        long band = setup.limits().maxSlippageE4Bps();
        Orders.Wanted sell = new Orders.Wanted(
                position,
                sellVenue,
                Side.SELL,
                found.sellE8,
                found.sellTouchE8,
                LimitPrices.sellE8(pair.instrument(sellVenue), found.sellTouchE8, band),
                Purpose.CLOSE,
                reason);
        Orders.Wanted buy = new Orders.Wanted(
                position,
                buyVenue,
                Side.BUY,
                found.buyE8,
                found.buyTouchE8,
                LimitPrices.buyE8(pair.instrument(buyVenue), found.buyTouchE8, band),
                Purpose.CLOSE,
                reason);
        boolean first = position.exitReason() == null;
        Verdict.Refused refused = sendBoth(buy, sell);
        if (refused == null) {
            position.closing(reason);
            stopLosses += first && reason.isStopLoss() ? 1 : 0;
            if (reason.restsRoute()) {
                routes.rest(position.symbol(), position.direction(), outcomes.nowNs());
            }
        }
        return refused;
    }

    private Verdict.@Nullable Refused sendBoth(Orders.Wanted buy, Orders.Wanted sell) {
        long exposure = positions.exposureKrwE8();
        Verdict ofBuy = orders.approve(buy, control.state(), exposure);
        Verdict ofSell = orders.approve(sell, control.state(), exposure);
        if (ofBuy instanceof Verdict.Approved first && ofSell instanceof Verdict.Approved second) {
            orders.send(first, buy);
            orders.send(second, sell);
            return null;
        }
        return ofBuy instanceof Verdict.Refused refused ? refused : (Verdict.Refused) ofSell;
    }

    void onReport(int venue, ExecutionReport report) {
        LiveOrder order = orders.find(report.orderNo());
        if (order == null) {
            outcomes.emit(new Alerted(
                    Severity.CRITICAL,
                    "unexpected_report",
                    "venue " + venue + " reported on order " + report.orderNo() + ", which is not on its way"));
            return;
        }
        switch (report) {
            case ExecutionReport.Fill fill -> onFill(order, fill);
            case ExecutionReport.Done done -> onDone(order, done);
            case ExecutionReport.Rejected rejected -> onRejected(order, rejected);
            case ExecutionReport.Unknown unknown -> onUnknown(order, unknown);
        }
    }

    private void onFill(LiveOrder order, ExecutionReport.Fill fill) {
        accounts.book(order.request, fill, order.position);
        outcomes.emit(new FillBooked(order.request, fill, order.exitReason));
        if (order.request.purpose() != Purpose.HEDGE) {
            safety.checkSlippage(order, fill.priceE8());
        }
    }

    private void onDone(LiveOrder order, ExecutionReport.Done done) {
        boolean inFull = done.filledE8() == order.request.quantityE8();
        orders.ended(order, inFull, false);
        canceller.onEnded(order);
        safety.checkDelay(order, outcomes.nowNs());
        OrderStatus status = inFull ? OrderStatus.FILLED : OrderStatus.CANCELED;
        outcomes.emit(new OrderEnded(order.request, status, done.filledE8(), inFull ? "" : "remainder cancelled"));
        settle(order.position);
    }

    private void onRejected(LiveOrder order, ExecutionReport.Rejected rejected) {
        orders.ended(order, false, true);
        canceller.onEnded(order);
        outcomes.emit(new OrderEnded(order.request, OrderStatus.REJECTED, 0, rejected.reason()));
        settle(order.position);
    }

    private void onUnknown(LiveOrder order, ExecutionReport.Unknown unknown) {
        order.unresolved = true;
        outcomes.emit(new OrderEnded(order.request, OrderStatus.UNKNOWN, 0, unknown.reason()));
        outcomes.emit(new Alerted(
                Severity.CRITICAL,
                "unresolved_order",
                "order " + order.request.clientOrderId() + " is unresolved: " + unknown.reason()));
        control.restrict(TradingState.REDUCING, "order " + order.request.clientOrderId() + " is unresolved");
    }

    /** Decides what a position is once an order of it is over. */
    private void settle(Position position) {
        if (orders.anyOf(position)) {
            if (position.state() == PositionState.SENT) {
                position.setState(PositionState.ONE_LEG_DONE);
            }
            return;
        }
        if (!position.hasFills()) {
            position.setState(PositionState.FAILED);
            routes.rest(position.symbol(), position.direction(), outcomes.nowNs());
            positions.list().remove(position);
            return;
        }
        if (hedger.isHedgeable(position)) {
            hedger.begin(position);
            return;
        }
        settleMatched(position);
    }

    private void settleMatched(Position position) {
        boolean first = position.openedNs() == 0;
        boolean hedged = position.state() == PositionState.HEDGING;
        position.opened(outcomes.nowNs());
        if (hedged && !positions.isHedging()) {
            outcomes.emit(new AlertCleared(Hedger.UNHEDGED));
        }
        if (first) {
            trades++;
            risk.onTradeOpened(outcomes.nowNs());
        }
        boolean valued = positions.value(position);
        if (valued ? positions.isUnwindTradable(position) : position.matchedBaseE8() > 0) {
            if (first) {
                position.setBaseLine(valued ? position.liquidationKrwE8() : expectedBaseLine(position));
                outcomes.emit(new PositionOpened(position));
            }
            return;
        }
        if (first) {
            outcomes.emit(new PositionOpened(position));
        }
        if (position.exitReason() == null) {
            // its opening was unwound: what refused it would refuse the next one too
            routes.rest(position.symbol(), position.direction(), outcomes.nowNs());
        }
        position.close(outcomes.nowNs(), market.midKrwE8(0, position.symbol()));
        positions.list().remove(position);
        hedger.forget(position);
        accounts.onClosed(position);
        outcomes.emit(new PositionClosed(position));
        safety.onClosed(position, outcomes.nowNs());
    }

    /** Without books the costs that were expected stand for what unwinding would take. */
    private long expectedBaseLine(Position position) {
        return -Fixed.multiply(position.entryNotionalKrwE8(), setup.params().roundTripE4Bps());
    }

    /** Cancels what is late and repeats hedges; to be called whenever time has passed. */
    void onTime() {
        canceller.onTime();
        List<Position> list = positions.list();
        for (int i = 0; i < list.size(); i++) {
            Position position = list.get(i);
            if (position.state() == PositionState.HEDGING && !orders.anyOf(position)) {
                hedger.attempt(position);
            }
        }
    }

    /** When {@link #onTime} has something to do, {@link Long#MAX_VALUE} for never. */
    long nextTimerNs() {
        return Math.min(canceller.nextTimerNs(), hedger.nextAttemptNs(positions.list()));
    }

    long trades() {
        return trades;
    }

    long stopLosses() {
        return stopLosses;
    }
}
