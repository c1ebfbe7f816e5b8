package dev.arb.monitor.model;

import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.MetricsView;
import dev.arb.state.RunState;
import java.util.Optional;

/** The state store's part of a view of a run. */
public sealed interface StoreSide {
    /**
     * The store was asked and answered.
     *
     * @param status of the namespace
     * @param metrics of the current or last run, and what has been counted since ever
     */
    record Seen(LiveStatusSnapshot status, MetricsView.Snapshot metrics) implements StoreSide {
        /** Whether the namespace's current or last run is this one. */
        public boolean isOf(String runId) {
            return status.run().flatMap(RunState::runId).equals(Optional.of(runId));
        }
    }

    /** There is nothing to show, and why: one clause without a full stop. */
    record Absent(String reason) implements StoreSide {}
}
