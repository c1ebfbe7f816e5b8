package dev.arb.monitor.model;

import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.LiveRunTailRow;
import dev.arb.state.HealthVerdict;
import java.util.List;

/**
 * A run as its log tells it and, beside it, what the state store says of its namespace.
 *
 * @param tail the last rows, newest first
 * @param store what the store says
 * @param differences where the two disagree, one sentence each
 * @param health judged by both
 */
public record RunView(
        LiveRunSnapshot snapshot,
        List<LiveRunTailRow> tail,
        StoreSide store,
        List<String> differences,
        HealthVerdict health) {
    public RunView {
        tail = List.copyOf(tail);
        differences = List.copyOf(differences);
    }
}
