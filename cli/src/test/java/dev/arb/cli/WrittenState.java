package dev.arb.cli;

import dev.arb.model.Env;
import dev.arb.state.Component;
import dev.arb.state.EmbeddedStore;
import dev.arb.state.FxState;
import dev.arb.state.Keys;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.Namespace;
import dev.arb.state.PortfolioState;
import dev.arb.state.RunState;
import dev.arb.state.RunWords;
import dev.arb.state.Stat;
import dev.arb.state.StateManager;
import dev.arb.state.StateSink;
import dev.arb.state.TuningNamespace;
import dev.arb.state.tuning.TrialState;
import dev.arb.state.tuning.TrialStatus;
import dev.arb.state.tuning.TuningDirection;
import dev.arb.state.tuning.TuningPlan;
import dev.arb.state.tuning.TuningWriter;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Fills a real state file with what a run publishes; the figures agree with {@link WrittenRun}. */
public final class WrittenState {
    private final Path file;
    private final NanoClock clock;

    public WrittenState(Path file, NanoClock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** What commands are told to read. */
    public String[] options() {
        return new String[] {"--state", "embedded", "--state-file", file.toString()};
    }

    /** Opens a namespace of environment docker for writing. */
    public void write(String mode, Consumer<StateManager> writes) {
        try (EmbeddedStore store = EmbeddedStore.open(file, clock)) {
            writes.accept(new StateManager(store, new Keys(new Namespace(mode, Env.DOCKER))));
        }
    }

    /** A tuning session of environment docker that maximizes {@code net_pnl}. */
    public void tune(String session, Consumer<TuningWriter> writes) {
        try (EmbeddedStore store = EmbeddedStore.open(file, clock)) {
            Keys keys = new Keys(new TuningNamespace(Env.DOCKER, "paper"));
            writes.accept(new TuningWriter(StateSink.into(store), keys, session, "net_pnl"));
        }
    }

    /** Half an hour of a session: 45 of 60 trials by two workers, one of which is gone. */
    public void tuningSession(String session) {
        tune(session, writer -> {
            writer.begin(
                    new TuningPlan(60, "net_pnl", TuningDirection.MAXIMIZE, "bayesian", Optional.of(7L)),
                    WrittenRun.STARTED);
            for (int i = 0; i < 45; i++) {
                TrialStatus status = i % 20 == 9 ? TrialStatus.FAILED : TrialStatus.COMPLETED;
                writer.result(trial(i, i < 10 ? "host-a-1" : "host-b-1", status));
            }
        });
    }

    private static TrialState trial(int iteration, String worker, TrialStatus status) {
        return new TrialState(
                Optional.of(worker),
                Optional.of((long) iteration),
                status,
                Optional.of(WrittenRun.ENDED.minusSeconds(40L * (44 - iteration))),
                Map.of("min_spread_bps", Optional.of(Integer.toString(iteration * 7 % 45))),
                Map.of(
                        "net_pnl", Optional.of(BigDecimal.valueOf(iteration * 7 % 45 * 1_000 - 5_000)),
                        "trades", Optional.of(BigDecimal.valueOf(iteration))));
    }

    /** A run that has ended by itself, three loops long. */
    public void endedRun(String mode, String runId) {
        write(mode, state -> {
            state.setMetrics(metrics(runId));
            state.setRun(run(runId, RunWords.ENDED, Optional.of("loops_done")));
            state.setHeartbeat(Component.TRADER, WrittenRun.ENDED);
            state.incrementStat(Stat.TRADES_TOTAL, 42);
            state.incrementStat(Stat.SAFETY_VIOLATIONS_TOTAL, 0);
            state.setStat(Stat.LIVE_ENABLED, 0);
            state.setStat(Stat.LIVE_ARMED, 0);
            state.setFx(new FxState(
                    Optional.of(new BigDecimal("1385.5")),
                    Optional.of("upbit KRW-USDT"),
                    Optional.of(WrittenRun.ENDED),
                    Optional.of(new BigDecimal("1400.25")),
                    Optional.of("bank"),
                    Optional.of(WrittenRun.ENDED.minusSeconds(30)),
                    Optional.of(new BigDecimal("104.6554")),
                    Optional.empty(),
                    Optional.of(WrittenRun.ENDED)));
            state.setPortfolioState(new PortfolioState(
                    Optional.of(new BigDecimal("104123453")),
                    Optional.of(new BigDecimal("40786257.5")),
                    Optional.of(new BigDecimal("998765.4")),
                    Optional.empty(),
                    Optional.of(WrittenRun.ENDED)));
        });
    }

    public static RunState run(String runId, String state, Optional<String> exitReason) {
        Optional<Instant> endedAt = exitReason.map(reason -> WrittenRun.ENDED);
        return new RunState(
                Optional.of(runId),
                Optional.of(state),
                Optional.of(WrittenRun.STARTED),
                endedAt,
                exitReason,
                Optional.of("ACTIVE"),
                Optional.empty(),
                Optional.of("host"),
                Optional.of(1L));
    }

    private static MetricsState metrics(String runId) {
        return MetricsState.builder()
                .set(Metric.PNL, new BigDecimal("10123"))
                .set(Metric.REALIZED_PNL, new BigDecimal("12345"))
                .set(Metric.UNREALIZED_PNL, new BigDecimal("-2222"))
                .set(Metric.TRADES_TOTAL, 3)
                .set(Metric.OPEN_POSITIONS, 1)
                .set(Metric.LOOPS, 3)
                .set(Metric.EXEC_RATE, new BigDecimal("100"))
                .set(Metric.DATA_SOURCE, "mock")
                .set(Metric.RUN_ID, runId)
                .set(Metric.TIMESTAMP, WrittenRun.ENDED)
                .build();
    }
}
