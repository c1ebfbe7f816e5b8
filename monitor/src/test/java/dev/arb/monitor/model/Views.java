package dev.arb.monitor.model;

import dev.arb.model.Env;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunInfo;
import dev.arb.state.AlertState;
import dev.arb.state.Component;
import dev.arb.state.Keys;
import dev.arb.state.LiveStatusMonitor;
import dev.arb.state.MemoryStore;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.MetricsView;
import dev.arb.state.Namespace;
import dev.arb.state.RunState;
import dev.arb.state.StateManager;
import dev.arb.state.StateSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run as its log tells it and as a store in memory tells it, for the rules that compare the two. */
final class Views {
    static final String RUN = "run-1";
    static final Instant NOW = Instant.parse("2026-08-22T02:29:08Z");

    private static final Namespace NAMESPACE = new Namespace("mock", Env.DOCKER);
    private static final long NOW_NS = NOW.getEpochSecond() * 1_000_000_000L;

    private final MemoryStore store = new MemoryStore(() -> NOW_NS);
    private final StateManager manager = new StateManager(store, new Keys(NAMESPACE));

    static RunInfo info(dev.arb.runlog.RunState state) {
        boolean ended = state == dev.arb.runlog.RunState.ENDED;
        return new RunInfo(
                Path.of(RUN),
                RUN,
                Optional.of("mock"),
                Optional.of("arb"),
                Optional.of("BTC/KRW"),
                Optional.of("1s"),
                Optional.of(NOW.minusSeconds(60)),
                ended ? Optional.of(NOW) : Optional.empty(),
                Optional.of("mock:docker"),
                Optional.of("embedded"),
                Optional.empty(),
                state,
                Optional.empty());
    }

    static LiveRunSnapshot snapshot(RunInfo info, double realized) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new LiveRunSnapshot(
                info,
                Optional.of(NOW),
                unknown,
                unknown,
                unknown,
                unknown,
                OptionalDouble.of(realized),
                OptionalDouble.of(0),
                10,
                10,
                0,
                0);
    }

    Views run(String runId, String state) {
        manager.setRun(new RunState(
                Optional.of(runId),
                Optional.of(state),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    Views heartbeat(Instant time) {
        manager.setHeartbeat(Component.TRADER, time);
        return this;
    }

    Views critical(String rule) {
        manager.openAlert(rule, AlertState.of(AlertState.CRITICAL, NOW, "look"));
        return this;
    }

    Views metrics(long loops, String realized) {
        manager.setMetrics(MetricsState.builder()
                .set(Metric.RUN_ID, RUN)
                .set(Metric.LOOPS, loops)
                .set(Metric.REALIZED_PNL, new BigDecimal(realized))
                .set(Metric.UNREALIZED_PNL, BigDecimal.ZERO)
                .build());
        return this;
    }

    StoreSide.Seen seen() {
        StateSource source = StateSource.of(store);
        return new StoreSide.Seen(
                new LiveStatusMonitor(source, NAMESPACE, Keys.DEFAULT_PREFIX, () -> NOW_NS).loadSnapshot(),
                new MetricsView(source, Keys.DEFAULT_PREFIX, () -> NOW_NS).load(NAMESPACE));
    }
}
