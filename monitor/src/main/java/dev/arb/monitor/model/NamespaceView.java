package dev.arb.monitor.model;

import dev.arb.state.AlertState;
import dev.arb.state.MetricsState;
import dev.arb.state.Namespace;
import dev.arb.state.RunState;
import dev.arb.state.StatsState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the state store says of a namespace at one moment.
 *
 * @param store the store that was asked, without credentials
 * @param heartbeat the last sign of life ever
 * @param metrics figures of the current or last run; empty when they have expired
 * @param stats figures that count for the life of the namespace
 * @param run the current or last run
 * @param alerts open ones by rule
 * @param asOf when it was asked, wall clock
 */
public record NamespaceView(
        Namespace namespace,
        String store,
        Optional<Instant> heartbeat,
        Optional<MetricsState> metrics,
        StatsState stats,
        Optional<RunState> run,
        Map<String, AlertState> alerts,
        Instant asOf) {
    public NamespaceView {
        alerts = Map.copyOf(alerts);
    }

    /** Whether nobody ever wrote anything here. */
    public boolean isEmpty() {
        return heartbeat.isEmpty() && metrics.isEmpty() && run.isEmpty() && stats.isEmpty();
    }

    /** Whether its current or last run is this one. */
    public boolean isOf(String runId) {
        Optional<String> current = run.flatMap(RunState::runId);
        return current.isPresent() && current.get().equals(runId);
    }
}
