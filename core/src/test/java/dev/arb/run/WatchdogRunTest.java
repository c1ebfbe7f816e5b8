package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.arb.execution.ExecutionReport;
import dev.arb.execution.ExecutionVenue;
import dev.arb.execution.ReportSink;
import dev.arb.log.LogComponent;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.model.Asset;
import dev.arb.model.Env;
import dev.arb.model.TradingMode;
import dev.arb.risk.ApprovedOrder;
import dev.arb.run.RunFixture.Memory;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunReader;
import dev.arb.runlog.RunState;
import dev.arb.state.EmbeddedStore;
import dev.arb.state.Keys;
import dev.arb.state.Metric;
import dev.arb.state.Namespace;
import dev.arb.state.StateManager;
import dev.arb.state.redis.RealRedis;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Each input of the watchdog is driven over its limit in a real run. */
class WatchdogRunTest {
    private static final Duration EVERY = Duration.ofMillis(40);
    private static final long INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(50);

    @TempDir
    Path directory;

    private final List<String> watchdogLog = new CopyOnWriteArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LogComponent.WATCHDOG.loggerName());
    private final Lines lines = new Lines();

    private final class Lines extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            watchdogLog.add(event.getFormattedMessage());
        }
    }

    @BeforeEach
    void listen() {
        lines.setContext(logger.getLoggerContext());
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(lines);
    }

    @Test
    void aDeadWebSocketEndsTheRun() throws IOException {
        try (LoopbackExchanges exchanges = new LoopbackExchanges(0)) {
            Memory memory = new Memory();
            RunFixture fixture = exchanges
                    .at(new RunFixture(directory).exchanges(TradingMode.PAPER, INTERVAL_NS))
                    .with("data_source", "ws")
                    .with("watchdog.ws_lag_warn_threshold_ms", "900")
                    .with("watchdog.max_ws_lag_ms", "2000");
            CompletableFuture<RunOutcome> run = start(fixture.endless(), memory, new Watched());
            Until.holds(
                    "it is connected", () -> memory.flag(Metric.WS_CONNECTED).orElse(false));
            Until.holds("it is evaluated", () -> watchdogLog.contains("ws_lag: unknown to OK, " + last("ws_lag")));

            exchanges.binance.close();

            assertEndedByWatchdog(run);
            assertThat(changes("ws_lag")).containsSubsequence("OK to WARN", "WARN to ERROR", "ERROR to CRITICAL");
            assertThat(watchdogLog).noneMatch(line -> line.startsWith("loop_latency: WARN"));
        }
    }

    @Test
    void slowLoopsEndTheRunAndAGoodOneInBetweenStartsTheCountAgain() throws IOException {
        RunFixture fixture = new RunFixture(directory)
                .with("watchdog.loop_latency_warn_threshold_ms", "100")
                .with("watchdog.max_loop_latency_ms", "400");
        RunWatch watch = new RunWatch(Duration.ofMillis(200), TimeUnit.SECONDS.toNanos(10));

        CompletableFuture<RunOutcome> run =
                start(fixture.endless(), new Memory(), obstructed(this::fourTimesTooLong, watch));

        assertEndedByWatchdog(run);
        List<String> told = changes("loop_latency");
        assertThat(told).containsSubsequence("OK to WARN", "WARN to ERROR", "ERROR to CRITICAL");
        assertThat(told.stream().filter(change -> change.startsWith("ERROR to ")))
                .hasSize(4)
                .endsWith("ERROR to CRITICAL");
    }

    /** Three loops last until they are an error, and good ones follow; the fourth lasts until it is critical. */
    private void fourTimesTooLong() {
        List<String> before = changes("loop_latency");
        long errors =
                before.stream().filter(change -> change.endsWith("to ERROR")).count();
        long over =
                before.stream().filter(change -> change.startsWith("ERROR to ")).count();
        if (before.isEmpty() || errors > over || over > 3) {
            return;
        }
        Until.holds("the loop is too long", () -> {
            List<String> now = changes("loop_latency");
            return errors < 3
                    ? now.stream().filter(change -> change.endsWith("to ERROR")).count() > errors
                    : now.contains("ERROR to CRITICAL");
        });
    }

    @Test
    void anEngineThatNeverAnswersIsGivenUpWithEverythingKept() throws IOException {
        Memory memory = new Memory();
        CountDownLatch released = new CountDownLatch(1);
        RunFixture fixture = new RunFixture(directory)
                .embedded()
                .with("watchdog.loop_latency_warn_threshold_ms", "100")
                .with("watchdog.max_loop_latency_ms", "300");
        RunWatch watch = new RunWatch(EVERY, TimeUnit.MILLISECONDS.toNanos(200));
        int[] deliveries = {0};
        Runnable stuck = () -> {
            deliveries[0]++;
            if (deliveries[0] == 200) {
                awaitQuietly(released);
            }
        };

        CompletableFuture<RunOutcome> run = start(fixture.endless(), memory, obstructed(stuck, watch));
        Until.holds("the run is given up", () -> memory.abandoned.isPresent());

        assertThat(memory.abandoned.orElseThrow()).contains("did not answer the watchdog", "longest loop is");
        LiveRunSnapshot snapshot = snapshot();
        assertThat(snapshot.info().state()).isEqualTo(RunState.ENDED);
        assertThat(snapshot.info().exitReason()).hasValue("watchdog");
        assertThat(snapshot.totalSteps()).isPositive();
        try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("state/state.db"), WallClock.INSTANCE)) {
            StateManager state = new StateManager(store, new Keys(new Namespace("mock", Env.DOCKER)));
            assertThat(state.getRun().orElseThrow().exitReason()).hasValue("watchdog");
            assertThat(state.getAlerts()).containsKeys("watchdog:engine", "watchdog:loop_latency");
        }
        released.countDown();
        assertThatThrownBy(() -> run.orTimeout(30, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RunFailedException.class);
    }

    @Test
    void rejectedOrdersEndTheRun() throws IOException {
        Memory memory = new Memory();
        RunFixture fixture = new RunFixture(directory)
                .with("watchdog.max_live_errors_per_minute", "5")
                .with("strategy.reentry_rest", "0s");
        Watched rejecting = new Watched() {
            @Override
            public RunMarket open(RunRequest request, RawFrameSink tap) {
                return new ObstructedMarket(RunMarkets.open(request, tap), () -> {}, 60);
            }

            @Override
            public Simulation.VenueWrapper venues() {
                return RejectingVenue::new;
            }
        };

        CompletableFuture<RunOutcome> run = start(fixture.endless(), memory, rejecting);

        assertEndedByWatchdog(run);
        assertThat(changes("live_errors")).contains("ERROR to CRITICAL");
    }

    @Test
    void safetyRejectionsEndTheRun() throws IOException {
        Memory memory = new Memory();
        RunFixture fixture = new RunFixture(directory)
                .symbols("BTC", "ETH", "XRP", "SOL")
                .with("watchdog.max_safety_rejections_per_minute", "0")
                .with("risk.max_order_delay_ms", "5")
                .with("risk.max_slippage_pct", "0.0001")
                .with("risk.max_open_positions", "8")
                .with("strategy.reentry_rest", "0s");
        Watched fast = new Watched() {
            @Override
            public RunMarket open(RunRequest request, RawFrameSink tap) {
                return new ObstructedMarket(RunMarkets.open(request, tap), () -> {}, 60);
            }
        };

        CompletableFuture<RunOutcome> run = start(fixture.endless(), memory, fast);

        assertEndedByWatchdog(run);
        assertThat(changes("safety_rejections")).contains("ERROR to CRITICAL");
    }

    @Test
    void aStoreThatIsAwayEndsALiveRunOnly() throws IOException {
        try (RealRedis redis = RealRedis.launch();
                LoopbackExchanges exchanges = new LoopbackExchanges(0)) {
            Memory live = new Memory();
            Memory mock = new Memory();
            CompletableFuture<RunOutcome> liveRun = start(
                    byRedis(
                                    redis,
                                    exchanges.at(new RunFixture(directory.resolve("live"))
                                            .exchanges(TradingMode.LIVE, INTERVAL_NS)))
                            .endless(),
                    live,
                    new Watched());
            CompletableFuture<RunOutcome> mockRun = start(
                    byRedis(redis, new RunFixture(directory.resolve("mock"))).endless(),
                    mock,
                    obstructed(() -> {}, new RunWatch(EVERY, TimeUnit.SECONDS.toNanos(10))));
            Until.holds("both work", () -> live.number(Metric.LOOPS) > 3 && mock.number(Metric.LOOPS) > 3);

            redis.kill();

            RunOutcome outcome = liveRun.orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.WATCHDOG);
            assertThat(changes("heartbeat_age"))
                    .containsSubsequence("OK to WARN", "WARN to ERROR", "ERROR to CRITICAL");
            Until.holds(
                    "the mock run sees it too",
                    () -> changes("heartbeat_age").stream()
                                    .filter("WARN to ERROR"::equals)
                                    .count()
                            == 2);
            double loops = mock.number(Metric.LOOPS);
            Until.holds("the mock run goes on", () -> mock.number(Metric.LOOPS) > loops + 20);
            mock.stop.run();
            assertThat(mockRun.orTimeout(60, TimeUnit.SECONDS).join().ending()).isEqualTo(RunOutcome.Ending.STOPPED);
            assertThat(changes("heartbeat_age")).containsOnlyOnce("ERROR to CRITICAL");
        }
    }

    private static RunFixture byRedis(RealRedis redis, RunFixture fixture) {
        return fixture.redis(redis.address())
                .with("watchdog.redis_heartbeat_warn_threshold_ms", "6000")
                .with("watchdog.max_redis_heartbeat_age_ms", "7000");
    }

    private static class Watched implements LiveRun.Opening {
        @Override
        public RunMarket open(RunRequest request, RawFrameSink tap) {
            return RunMarkets.open(request, tap);
        }

        @Override
        public RunWatch watch() {
            return new RunWatch(EVERY, TimeUnit.SECONDS.toNanos(10));
        }
    }

    private static LiveRun.Opening obstructed(Runnable obstacle, RunWatch watch) {
        return new LiveRun.Opening() {
            @Override
            public RunMarket open(RunRequest request, RawFrameSink tap) {
                return new ObstructedMarket(RunMarkets.open(request, tap), obstacle, 10);
            }

            @Override
            public RunWatch watch() {
                return watch;
            }
        };
    }

    private static CompletableFuture<RunOutcome> start(RunRequest request, Memory memory, LiveRun.Opening opening) {
        CompletableFuture<RunOutcome> run = new CompletableFuture<>();
        Thread.ofPlatform().name("engine-under-test").daemon().start(() -> {
            try {
                run.complete(LiveRun.run(request, memory, opening));
            } catch (RuntimeException e) {
                run.completeExceptionally(e);
            }
        });
        return run;
    }

    private void assertEndedByWatchdog(CompletableFuture<RunOutcome> run) throws IOException {
        RunOutcome outcome = run.orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.WATCHDOG);
        assertThat(outcome.exitReason()).isEqualTo("watchdog");
        LiveRunSnapshot snapshot = snapshot();
        assertThat(snapshot.info().state()).isEqualTo(RunState.ENDED);
        assertThat(snapshot.info().exitReason()).hasValue("watchdog");
        assertThat(snapshot.totalSteps()).isEqualTo(outcome.loops());
    }

    private LiveRunSnapshot snapshot() throws IOException {
        RunDirectory runs = new RunDirectory(directory.resolve("live_runs"), Clock.systemUTC());
        try (Stream<Path> all = Files.list(directory.resolve("live_runs"))) {
            return new RunReader(runs).snapshot(all.findFirst().orElseThrow());
        }
    }

    private List<String> changes(String check) {
        return watchdogLog.stream()
                .filter(line -> line.startsWith(check + ": "))
                .map(line -> line.substring(check.length() + 2, line.indexOf(',')))
                .toList();
    }

    private String last(String check) {
        String last = "";
        for (String line : watchdogLog) {
            last = line.startsWith(check) ? line.substring(line.indexOf(',') + 2) : last;
        }
        return last;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no order. */
    private static final class RejectingVenue implements ExecutionVenue {
        private final ExecutionVenue behind;
        private final Queue<ExecutionReport> answers = new ArrayDeque<>();

        RejectingVenue(ExecutionVenue behind) {
            this.behind = behind;
        }

        @Override
        public int index() {
            return behind.index();
        }

        @Override
        public void place(ApprovedOrder order, long nowNs) {
            answers.add(new ExecutionReport.Rejected(order.request().orderNo(), nowNs, "in a bad mood"));
        }

        @Override
        public void cancel(long orderNo, long nowNs) {
            // nothing is open
        }

        @Override
        public long nextReportNs() {
            ExecutionReport next = answers.peek();
            return next == null ? Long.MAX_VALUE : next.timeNs();
        }

        @Override
        public void deliverUntil(long untilNs, ReportSink sink) {
            while (!answers.isEmpty() && answers.peek().timeNs() <= untilNs) {
                sink.onReport(index(), answers.remove());
            }
        }

        @Override
        public SortedMap<Asset, Long> balances() {
            return behind.balances();
        }

        @Override
        public void close() {
            behind.close();
        }
    }
}
