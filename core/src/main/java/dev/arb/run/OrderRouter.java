package dev.arb.run;

import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.CancelSent;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.OutcomeSink;
import dev.arb.execution.ExecutionVenue;
import java.util.List;

/** Takes the engine's orders to their venues. */
final class OrderRouter implements OutcomeSink {
    private final List<ExecutionVenue> venues;

    /** @param venues by index */
    OrderRouter(List<ExecutionVenue> venues) {
        this.venues = venues;
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof OrderSent sent) {
            venues.get(sent.order().request().venue()).place(sent.order(), timeNs);
        } else if (outcome instanceof CancelSent cancel) {
            venues.get(cancel.order().venue()).cancel(cancel.order().orderNo(), timeNs);
        }
    }
}
