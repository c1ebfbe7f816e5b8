package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.AlertCleared;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.CancelSent;
import dev.arb.engine.EngineOutcome.FillBooked;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.OrderStatus;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.PositionOpened;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.engine.EngineOutcome.TradingStateChanged;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.OutcomeSink;
import dev.arb.execution.ExecutionReport;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.model.OrderRequest;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.portfolio.Position;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunLogRow;
import dev.arb.signal.PairRules;
import dev.arb.time.NanoClock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes each outcome as a row of the run log. The row is one reused object, so a turn of the loop allocates nothing
 * here. Used by the engine's thread only.
 */
final class RunLogRecorder implements OutcomeSink {
    private static final String CANCEL = "cancel";

    private final Consumer<RunLogRow> log;
    private final List<PairRules> pairs;
    private final NanoClock wallClock;
    private final LoopTimer timer;
    private final RunLogRow row = new RunLogRow();
    private final RowFiller filler;
    private final OrderTally[] tallies;
    private final RunCounts counts;
    private final LongSupplier step;

    /** Orders of a symbol since its last loop row. */
    private static final class OrderTally {
        int sent;
        int filled;
        int rejected;
    }

    RunLogRecorder(
            RunLog log, Engine engine, List<PairRules> pairs, NanoClock wallClock, LoopTimer timer, LongSupplier step) {
        this(log::append, engine, pairs, wallClock, timer, step);
    }

    RunLogRecorder(
            Consumer<RunLogRow> log,
            Engine engine,
            List<PairRules> pairs,
            NanoClock wallClock,
            LoopTimer timer,
            LongSupplier step) {
        this.log = log;
        this.pairs = pairs;
        this.wallClock = wallClock;
        this.timer = timer;
        this.step = step;
        this.filler = new RowFiller(engine, pairs.size());
        this.counts = new RunCounts(engine);
        this.tallies = new OrderTally[pairs.size()];
        for (int symbol = 0; symbol < tallies.length; symbol++) {
            tallies[symbol] = new OrderTally();
        }
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        switch (outcome) {
            case LoopOutcome loop -> loop(loop, eventSeq, timeNs);
            case OrderSent sent -> sent(sent, eventSeq, timeNs);
            case CancelSent cancel -> cancel(cancel, eventSeq, timeNs);
            case FillBooked fill -> fill(fill, eventSeq, timeNs);
            case OrderEnded ended -> ended(ended, eventSeq, timeNs);
            case Refused refused -> refused(refused, eventSeq, timeNs);
            case PositionOpened opened -> position("position_opened", opened.position(), eventSeq, timeNs);
            case PositionClosed closed -> position("position_closed", closed.position(), eventSeq, timeNs);
            case TradingStateChanged changed ->
                state(
                        Details.of("event", "trading_state")
                                .and("from", changed.from().name())
                                .and("to", changed.to().name())
                                .and("reason", changed.reason()),
                        eventSeq,
                        timeNs);
            case AlertCleared cleared ->
                state(Details.of("event", "alert_cleared").and("rule", cleared.rule()), eventSeq, timeNs);
            case Alerted alert ->
                state(
                        Details.of("event", "alert")
                                .and("severity", alert.severity().name())
                                .and("rule", alert.rule())
                                .and("message", alert.message()),
                        eventSeq,
                        timeNs);
        }
    }

    /** The last row: balances and PnL as the run leaves them. */
    void runEnded(String reason, long eventSeq, long timeNs) {
        Details detail = Details.of("event", "run_ended").and("reason", reason);
        counts.addTo(detail);
        state(detail, eventSeq, timeNs);
    }

    private void begin(RowKind kind, int symbol, long eventSeq, long timeNs) {
        row.clear();
        row.put(RunLogColumns.STEP, step.getAsLong());
        row.putNs(RunLogColumns.TS_BAR, timeNs);
        row.putNs(RunLogColumns.TS_EVENT, wallClock.nowNs());
        row.put(RunLogColumns.KIND, kind);
        row.put(RunLogColumns.SEQ, eventSeq);
        row.put(RunLogColumns.SYMBOL, pairs.get(symbol).a().displaySymbol());
        row.put(RunLogColumns.RISK_ALLOWED, true);
        filler.balances(row, symbol);
    }

    private void loop(LoopOutcome loop, long eventSeq, long timeNs) {
        begin(RowKind.LOOP, loop.symbol(), eventSeq, timeNs);
        filler.market(row, loop.symbol(), timeNs);
        filler.decision(row, loop);
        OrderTally tally = tallies[loop.symbol()];
        row.put(RunLogColumns.ORDERS_GENERATED, tally.sent);
        row.put(RunLogColumns.ORDERS_FILLED, tally.filled);
        row.put(RunLogColumns.ORDERS_REJECTED, tally.rejected);
        row.put(RunLogColumns.LOOP_TIME_US, timer.elapsedUs());
        tally.sent = 0;
        tally.filled = 0;
        tally.rejected = 0;
        log.accept(row);
    }

    private void sent(OrderSent sent, long eventSeq, long timeNs) {
        OrderRequest order = sent.order().request();
        tallies[order.symbol()].sent++;
        begin(RowKind.ORDER, order.symbol(), eventSeq, timeNs);
        order(order, order.purpose().toString(), sent.exitReason());
        row.put(
                RunLogColumns.DETAIL,
                Details.of("limit", Fixed.format(order.limitE8()))
                        .and("touch", Fixed.format(sent.touchE8()))
                        .json());
        log.accept(row);
    }

    private void cancel(CancelSent cancel, long eventSeq, long timeNs) {
        begin(RowKind.CANCEL, cancel.order().symbol(), eventSeq, timeNs);
        order(cancel.order(), CANCEL, null);
        row.put(RunLogColumns.DETAIL, Details.of("reason", cancel.reason()).json());
        log.accept(row);
    }

    private void fill(FillBooked booked, long eventSeq, long timeNs) {
        OrderRequest order = booked.order();
        ExecutionReport.Fill fill = booked.fill();
        begin(RowKind.FILL, order.symbol(), eventSeq, timeNs);
        order(order, order.purpose().toString(), booked.exitReason());
        row.putE8(RunLogColumns.QTY, fill.quantityE8());
        row.putE8(RunLogColumns.FILL_PRICE, fill.priceE8());
        row.putE8(RunLogColumns.FEE, fill.feeE8());
        row.put(RunLogColumns.FEE_ASSET, fill.feeAsset().code());
        log.accept(row);
    }

    private void ended(OrderEnded ended, long eventSeq, long timeNs) {
        OrderRequest order = ended.order();
        OrderTally tally = tallies[order.symbol()];
        counts.ended(ended);
        if (ended.status() == OrderStatus.FILLED) {
            tally.filled++;
            return;
        }
        boolean rejected = ended.status() == OrderStatus.REJECTED;
        tally.rejected += rejected ? 1 : 0;
        RowKind kind = ended.status() == OrderStatus.CANCELED ? RowKind.CANCEL : RowKind.REJECT;
        begin(kind, order.symbol(), eventSeq, timeNs);
        order(order, kind == RowKind.CANCEL ? CANCEL : order.purpose().toString(), null);
        Details detail = Details.of("status", ended.status().name())
                .and("reason", ended.reason())
                .and("filled", Fixed.format(ended.filledE8()));
        if (kind == RowKind.REJECT) {
            counts.addTo(detail);
        }
        row.put(RunLogColumns.DETAIL, detail.json());
        log.accept(row);
    }

    private void order(OrderRequest order, String purpose, @Nullable ExitReason exitReason) {
        PairRules pair = pairs.get(order.symbol());
        row.put(RunLogColumns.POSITION_ID, order.positionId());
        row.put(RunLogColumns.PURPOSE, purpose);
        row.put(RunLogColumns.EXIT_REASON, exitReason == null ? "" : exitReason.toString());
        row.put(RunLogColumns.VENUE, pair.instrument(order.venue()).venue().name());
        row.put(RunLogColumns.ORDER_ID, order.clientOrderId());
        row.put(RunLogColumns.LEG, leg(order));
        row.put(RunLogColumns.SIDE, order.side() == Side.BUY ? "buy" : "sell");
        row.putE8(RunLogColumns.QTY, order.quantityE8());
    }

    private static String leg(OrderRequest order) {
        if (order.purpose() == Purpose.HEDGE) {
            return "hedge";
        }
        return order.leg() == 0 ? "long" : "short";
    }

    private void refused(Refused refused, long eventSeq, long timeNs) {
        begin(RowKind.REFUSAL, refused.symbol(), eventSeq, timeNs);
        row.put(RunLogColumns.RISK_ALLOWED, false);
        row.put(RunLogColumns.RISK_REASONS, refused.check().toString());
        Details detail = Details.of("check", refused.check().toString())
                .and("observed", refused.check().format(refused.observed()))
                .and("limit", refused.check().format(refused.limit()))
                .and("kind", refused.check().isSafety() ? "safety" : "capacity");
        if (refused.direction() != null) {
            detail.and("route", refused.direction().name());
        }
        row.put(RunLogColumns.DETAIL, detail.json());
        log.accept(row);
    }

    private void position(String event, Position position, long eventSeq, long timeNs) {
        begin(RowKind.STATE, position.symbol(), eventSeq, timeNs);
        row.put(RunLogColumns.POSITION_ID, position.id());
        ExitReason exit = position.exitReason();
        row.put(RunLogColumns.EXIT_REASON, exit == null ? "" : exit.toString());
        Details detail = Details.of("event", event)
                .and("route", position.direction().name())
                .and("entry_notional_krw", Fixed.format(position.entryNotionalKrwE8()))
                .and("base_line_krw", Fixed.format(position.baseLineKrwE8()))
                .and("fees_krw", Fixed.format(position.feesKrwE8()));
        if (position.state().isOver()) {
            detail.and("pnl_krw", Fixed.format(position.realizedKrwE8()));
        }
        counts.addTo(detail);
        row.put(RunLogColumns.DETAIL, detail.json());
        log.accept(row);
    }

    private void state(Details detail, long eventSeq, long timeNs) {
        begin(RowKind.STATE, 0, eventSeq, timeNs);
        row.put(RunLogColumns.DETAIL, detail.json());
        log.accept(row);
    }
}
