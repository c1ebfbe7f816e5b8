package dev.arb.run;

import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.OutcomeSink;
import dev.arb.flight.DecisionEvent;
import dev.arb.flight.OrderEvent;
import dev.arb.model.OrderRequest;

/** Tells the flight recorder of decisions and orders. The engine's thread only. */
final class FlightRecords implements OutcomeSink {
    private final DecisionEvent decision = new DecisionEvent();
    private final OrderEvent order = new OrderEvent();

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof LoopOutcome loop) {
            if (loop.kind() == LoopOutcome.Kind.OPEN || loop.kind() == LoopOutcome.Kind.CLOSE) {
                decided(loop);
            }
        } else if (outcome instanceof OrderSent sent) {
            ordered(sent.order().request(), "SENT");
        } else if (outcome instanceof OrderEnded ended) {
            ordered(ended.order(), ended.status().name());
        }
    }

    private void decided(LoopOutcome loop) {
        if (decision.isEnabled()) {
            decision.step = loop.step();
            decision.symbol = loop.symbol();
            decision.decision = loop.kind() == LoopOutcome.Kind.OPEN ? "open" : "close";
            decision.reason = loop.reason();
            decision.commit();
        }
    }

    private void ordered(OrderRequest request, String status) {
        if (order.isEnabled()) {
            order.order = request.orderNo();
            order.venue = request.venue();
            order.purpose = request.purpose().name();
            order.status = status;
            order.commit();
        }
    }
}
