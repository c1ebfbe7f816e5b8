package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.arb.model.Env;
import dev.arb.run.RunFixture.Memory;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunReader;
import dev.arb.runlog.RunState;
import dev.arb.state.Keys;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.Namespace;
import dev.arb.state.StateManager;
import dev.arb.state.delivery.OpenedStore;
import dev.arb.state.delivery.StateStores;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRunTest {
    @TempDir
    Path directory;

    private final Memory memory = new Memory();
    private RunReader reader;

    @BeforeEach
    void openReader() {
        reader = new RunReader(new RunDirectory(directory, Clock.systemUTC()));
    }

    @Test
    void aMockRunLeavesItsMetaAndItsEventsAndNothingElse() throws IOException {
        RunOutcome outcome = LiveRun.run(new RunFixture(directory).loops(50), memory);

        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.COMPLETED);
        assertThat(outcome.loops()).isEqualTo(50);
        assertThat(names(runDirectory())).containsExactlyInAnyOrder("meta.json", "events.parquet");
        LiveRunSnapshot snapshot = reader.snapshot(runDirectory());
        assertThat(snapshot.info().state()).isEqualTo(RunState.ENDED);
        assertThat(snapshot.totalSteps()).isEqualTo(50);
        assertThat(memory.warnings).isEmpty();
    }

    @Test
    void theRowsTheStoreAndTheOutcomeTellTheSameFigures() throws IOException {
        RunFixture fixture = new RunFixture(directory).embedded().seed(3);
        RunOutcome outcome = LiveRun.run(fixture.loops(400), memory);
        LiveRunSnapshot snapshot = reader.snapshot(runDirectory());
        OpenedStore opened = StateStores.openForRun(fixture.storeRequest(), WallClock.INSTANCE);
        try {
            StateManager state = new StateManager(opened.store(), new Keys(new Namespace("mock", Env.DOCKER)));
            MetricsState stored = state.getMetrics().orElseThrow();

            assertThat(outcome.tradesOpened()).isPositive();
            assertThat(stored).isEqualTo(outcome.figures());
            assertThat(stored.number(Metric.TRADES_TOTAL)).hasValue(BigDecimal.valueOf(outcome.tradesOpened()));
            assertThat(stored.number(Metric.REALIZED_PNL).orElseThrow().doubleValue())
                    .isEqualTo(snapshot.realizedPnl().orElseThrow());
        } finally {
            opened.store().close();
        }
    }

    @Test
    void whatIsOpenAtTheEndIsWorthTheSameInTheRowsAndInTheStore() throws IOException {
        for (long seed = 1; seed <= 12; seed++) {
            RunOutcome outcome =
                    LiveRun.run(new RunFixture(directory).seed(seed).loops(50), memory);
            LiveRunSnapshot snapshot = reader.snapshot(runDirectory());

            assertThat(snapshot.realizedPnl().orElseThrow()
                            + snapshot.unrealizedPnl().orElse(0))
                    .as("seed %d", seed)
                    .isCloseTo(
                            outcome.tradingPnlKrw()
                                    .orElse(outcome.figures()
                                            .number(Metric.REALIZED_PNL)
                                            .orElseThrow())
                                    .doubleValue(),
                            within(outcome.tradingPnlKrw().isPresent() ? 0.001 : Double.MAX_VALUE));
        }
    }

    @Test
    void anAlertIsTakenBackWhenItsReasonIsGone() {
        RunFixture fixture = new RunFixture(directory).embedded().seed(6);
        LiveRun.run(fixture.loops(400), memory);
        OpenedStore opened = StateStores.openForRun(fixture.storeRequest(), WallClock.INSTANCE);
        try {
            StateManager state = new StateManager(opened.store(), new Keys(new Namespace("mock", Env.DOCKER)));

            assertThat(state.getAlerts()).isEmpty();
        } finally {
            opened.store().close();
        }
    }

    @Test
    void theSameSeedDecidesTheSameAndAnotherSeedDoesNot() {
        RunOutcome first = LiveRun.run(new RunFixture(directory).seed(5).loops(500), memory);
        RunOutcome again = LiveRun.run(new RunFixture(directory).seed(5).loops(500), memory);
        RunOutcome other = LiveRun.run(new RunFixture(directory).seed(6).loops(500), memory);

        assertThat(again.stateHash()).isEqualTo(first.stateHash());
        assertThat(again.decisionDigest()).isEqualTo(first.decisionDigest());
        assertThat(other.stateHash()).isNotEqualTo(first.stateHash());
        assertThat(other.decisionDigest()).isNotEqualTo(first.decisionDigest());
    }

    @Test
    void aRunIsNotChangedByBeingWrittenDown() {
        RunOutcome logged = LiveRun.run(new RunFixture(directory).loops(300), memory);
        RunOutcome unlogged = LiveRun.run(new RunFixture(directory).withoutLog().loops(300), memory);

        assertThat(unlogged.stateHash()).isEqualTo(logged.stateHash());
    }

    @Test
    void severalSymbolsShareTheStepAndTheCash() throws IOException {
        RunOutcome outcome =
                LiveRun.run(new RunFixture(directory).symbols("BTC", "ETH").loops(100), memory);

        assertThat(outcome.loops()).isEqualTo(100);
        assertThat(reader.snapshot(runDirectory()).totalSteps()).isEqualTo(100);
        assertThat(reader.snapshot(runDirectory()).info().symbol()).hasValue("BTC/KRW+ETH/KRW");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsOneSentenceAndNothingIsLeftBehind() throws IOException {
        Files.createFile(directory.resolve("live_runs"));

        assertThatThrownBy(() -> LiveRun.run(new RunFixture(directory).loops(5), memory))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("live_runs")
                .hasMessageContaining("--runs-dir");
        assertThat(memory.announcement).isEmpty();
        assertThat(names(directory)).containsExactly("live_runs");
    }

    @Test
    void aSecondRunnerOfTheNamespaceIsRefusedAndWritesNothing() throws Exception {
        Memory first = new Memory();
        CompletableFuture<RunOutcome> running = CompletableFuture.supplyAsync(
                () -> LiveRun.run(new RunFixture(directory).embedded().endless(), first));
        awaitStart(first);
        int runsBefore = names(directory.resolve("live_runs")).size();
        try {
            assertThatThrownBy(() ->
                            LiveRun.run(new RunFixture(directory).embedded().loops(5), memory))
                    .isInstanceOf(NamespaceTakenException.class)
                    .hasMessageContaining(first.announcement.orElseThrow().runId())
                    .hasMessageContaining("--state memory");
            assertThat(names(directory.resolve("live_runs"))).hasSize(runsBefore);
        } finally {
            first.stop.run();
        }
        RunOutcome outcome = running.get(30, TimeUnit.SECONDS);
        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.STOPPED);
        assertThat(outcome.activeOrders()).isZero();
    }

    @Test
    void aLossLimitEndsTheRunAsARiskStop() {
        RunFixture fixture =
                new RunFixture(directory).with("risk.max_total_loss_krw", "100").with("risk.max_daily_loss_krw", "100");
        RunOutcome outcome = LiveRun.run(fixture.loops(20_000), memory);

        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.RISK_STOP);
        assertThat(outcome.exitReason()).isEqualTo("risk_stop");
        assertThat(outcome.loops()).isLessThan(20_000);
        assertThat(outcome.tradesClosed()).isEqualTo(outcome.tradesOpened());
    }

    private static void awaitStart(Memory observed) throws InterruptedException {
        for (int i = 0; i < 2000 && observed.announcement.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(observed.announcement).isPresent();
    }

    private Path runDirectory() {
        return memory.announcement.orElseThrow().directory().orElseThrow();
    }

    private static List<String> names(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }
}
