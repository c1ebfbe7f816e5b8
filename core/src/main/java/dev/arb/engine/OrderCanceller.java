package dev.arb.engine;

import dev.arb.engine.EngineOutcome.AlertCleared;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.CancelSent;
import dev.arb.engine.EngineOutcome.Severity;
import dev.arb.model.Purpose;
import java.util.List;

/** Cancels orders: those that take too long, and those that would open something when nothing may open any more. */
final class OrderCanceller {
    private static final long MS_NS = 1_000_000L;
    private static final String LATE_ORDER = "late_order";

    private final Orders orders;
    private final long maxDelayNs;
    private final Outcomes outcomes;

    /** @param maxDelayNs an order is late after that time without its end */
    OrderCanceller(Orders orders, long maxDelayNs, Outcomes outcomes) {
        this.orders = orders;
        this.maxDelayNs = maxDelayNs;
        this.outcomes = outcomes;
    }

    /** Cancels what is late; to be called whenever time has passed. */
    void onTime() {
        List<LiveOrder> live = orders.live();
        for (int i = 0; i < live.size(); i++) {
            cancelIfLate(live.get(i));
        }
    }

    /** A venue that never answers leaves a leg naked for as long: that is told when the limit has passed. */
    private void cancelIfLate(LiveOrder order) {
        long ageNs = outcomes.nowNs() - order.sentNs;
        if (order.cancelSent || ageNs < maxDelayNs) {
            return;
        }
        cancel(order, "order delay");
        outcomes.emit(new Alerted(
                Severity.WARNING,
                LATE_ORDER,
                "order " + order.request.clientOrderId() + " of position " + order.request.positionId()
                        + " was not answered for " + ageNs / MS_NS + " ms; its remainder is cancelled"));
    }

    private void cancel(LiveOrder order, String reason) {
        order.cancelSent = true;
        outcomes.emit(new CancelSent(order.request, reason));
    }

    /** An order that was cancelled is over: nothing is late any more when it was the last one. */
    void onEnded(LiveOrder ended) {
        List<LiveOrder> live = orders.live();
        for (int i = 0; i < live.size(); i++) {
            if (live.get(i).cancelSent) {
                return;
            }
        }
        if (ended.cancelSent) {
            outcomes.emit(new AlertCleared(LATE_ORDER));
        }
    }

    /** Cancels what is on its way to open something. */
    void cancelOpenings(String reason) {
        List<LiveOrder> live = orders.live();
        for (int i = 0; i < live.size(); i++) {
            LiveOrder order = live.get(i);
            if (order.request.purpose() == Purpose.OPEN && !order.cancelSent) {
                cancel(order, reason);
            }
        }
    }

    /** When {@link #onTime} has something to do, {@link Long#MAX_VALUE} for never. */
    long nextTimerNs() {
        long next = Long.MAX_VALUE;
        List<LiveOrder> live = orders.live();
        for (int i = 0; i < live.size(); i++) {
            if (!live.get(i).cancelSent) {
                next = Math.min(next, live.get(i).sentNs + maxDelayNs);
            }
        }
        return next;
    }
}
