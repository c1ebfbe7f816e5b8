package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineCounts;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderStatus;
import dev.arb.model.Fixed;

/**
 * What a run has done so far, for the rows of the run log where that changes: a reader finds the figures of any moment in
 * the last such row before it. The engine's thread only.
 */
final class RunCounts {
    private final Engine engine;
    private long unknownOrders;

    RunCounts(Engine engine) {
        this.engine = engine;
    }

    /** Counts an order without a known answer; the others are counted by the engine. */
    void ended(OrderEnded ended) {
        if (ended.status() == OrderStatus.UNKNOWN) {
            unknownOrders++;
        }
    }

    /** Adds the figures as they are now. */
    void addTo(Details detail) {
        EngineCounts counts = engine.counts();
        detail.and("trades_opened", Long.toString(counts.trades()))
                .and("trades_closed", Long.toString(counts.closedTrades()))
                .and("trades_won", Long.toString(counts.wonTrades()))
                .and("trades_lost", Long.toString(counts.lostTrades()))
                .and("trades_of_day", Long.toString(engine.risk().tradesOfDay()))
                .and("open_positions", Integer.toString(engine.openPositions().size()))
                .and("orders_sent", Long.toString(counts.ordersSent()))
                .and("orders_rejected", Long.toString(counts.ordersRejected()))
                .and("orders_unknown", Long.toString(unknownOrders))
                .and("run_fees_krw", Fixed.format(engine.accounts().feesKrwE8()))
                .and("exposure_krw", Fixed.format(engine.exposureKrwE8()))
                .and("day_start_pnl_krw", Fixed.format(engine.risk().lossOfDayKrwE8(0)));
    }
}
