package dev.arb.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.monitor.model.AlertLine;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.LimitLine;
import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Permission;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.RouteLine;
import dev.arb.monitor.model.RowFilter;
import dev.arb.monitor.model.RunWord;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLabel;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunLogListener;
import dev.arb.runlog.RunLogOptions;
import dev.arb.runlog.RunLogRow;
import dev.arb.runlog.RunProcess;
import dev.arb.runlog.RunStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run log says is what a board of it shows, at its end and before. */
class RunBoardsTest {
    private static final Instant STARTED = Instant.parse("2026-08-22T00:15:00Z");
    private static final Clock CLOCK = Clock.fixed(STARTED.plusSeconds(3_600), ZoneOffset.UTC);
    private static final RunProcess GONE = new RunProcess(RunProcess.current().host(), Integer.MAX_VALUE, STARTED);
    private static final int LOOPS = 60;
    private static final double COSTS_BPS = 40;
    private static final int ALERT = 19;
    private static final int REFUSAL = 20;
    private static final int RESTRICTED = 30;
    private static final int OPENED = 40;
    private static final Map<String, String> CONFIG = Map.of(
            "risk.max_exposure_krw", "5000000",
            "risk.max_open_positions", "1",
            "risk.max_total_loss_krw", "500000",
            "risk.min_liquidity_krw", "20000000",
            "risk.circuit_breaker_pct", "2",
            "strategy.min_spread_bps", "12",
            "strategy.min_net_bps", "5");

    @TempDir
    private Path runs;

    private Path run = Path.of("");
    private long step;

    @BeforeEach
    void write() throws IOException {
        RunStart start = new RunStart(
                new RunLabel("paper", "arb", "BTC/KRW", "1s"),
                STARTED,
                GONE,
                "test",
                "paper:docker",
                "memory",
                OptionalLong.of(7),
                Optional.empty(),
                CONFIG,
                "",
                Map.of());
        try (RunLog log =
                RunLog.create(runs, Optional.empty(), start, RunLogOptions.simulated(), RunLogListener.NONE)) {
            for (step = 0; step < LOOPS; step++) {
                log.append(loop());
                if (step == ALERT) {
                    log.append(
                            state(
                                    "{\"event\":\"alert\",\"severity\":\"CRITICAL\",\"rule\":\"circuit_breaker\",\"message\":\"lost\"}"));
                } else if (step == REFUSAL) {
                    log.append(row(RowKind.REFUSAL)
                            .put(RunLogColumns.RISK_REASONS, "max_open_positions")
                            .put(
                                    RunLogColumns.DETAIL,
                                    "{\"check\":\"max_open_positions\",\"observed\":\"1\",\"limit\":\"1\"}"));
                } else if (step == RESTRICTED) {
                    log.append(
                            state(
                                    "{\"event\":\"trading_state\",\"from\":\"ACTIVE\",\"to\":\"REDUCING\",\"reason\":\"flatten\"}"));
                } else if (step == OPENED) {
                    log.append(state("{\"event\":\"position_opened\",\"route\":\"LONG_A_SHORT_B\","
                                    + "\"entry_notional_krw\":\"990000\",\"trades_opened\":\"1\","
                                    + "\"trades_closed\":\"0\",\"trades_won\":\"0\",\"trades_lost\":\"0\","
                                    + "\"trades_of_day\":\"1\",\"open_positions\":\"1\",\"orders_sent\":\"2\","
                                    + "\"orders_rejected\":\"0\",\"orders_unknown\":\"0\",\"run_fees_krw\":\"1493\","
                                    + "\"exposure_krw\":\"990000\",\"day_start_pnl_krw\":\"0\"}")
                            .put(RunLogColumns.POSITION_ID, 1));
                }
            }
            run = log.directory();
        }
    }

    private RunLogRow row(RowKind kind) {
        long timeNs = (STARTED.getEpochSecond() + step) * 1_000_000_000L;
        return new RunLogRow()
                .put(RunLogColumns.KIND, kind)
                .put(RunLogColumns.STEP, step)
                .put(RunLogColumns.SYMBOL, "BTC/KRW")
                .putNs(RunLogColumns.TS_BAR, timeNs)
                .putNs(RunLogColumns.TS_EVENT, timeNs)
                .put(RunLogColumns.EQUITY, 75_000_000.0 - step)
                .put(RunLogColumns.TRADING_PNL, -10.0 * step)
                .put(RunLogColumns.RISK_ALLOWED, kind != RowKind.REFUSAL);
    }

    private RunLogRow state(String detail) {
        return row(RowKind.STATE).put(RunLogColumns.DETAIL, detail);
    }

    private RunLogRow loop() {
        return row(RowKind.LOOP)
                .put(RunLogColumns.BID_A, 85_000_000.0)
                .put(RunLogColumns.ASK_A, 85_010_000.0)
                .put(RunLogColumns.BID_B, 61_000.0)
                .put(RunLogColumns.ASK_B, 61_001.0)
                .put(RunLogColumns.FX_RATE, 1_385.5)
                .put(RunLogColumns.FX_AGE_MS, 1_000)
                .put(RunLogColumns.EDGE_AB_BPS, edge(step))
                .put(RunLogColumns.EDGE_BA_BPS, -edge(step))
                .put(RunLogColumns.NET_EDGE_BPS, edge(step) - COSTS_BPS)
                .put(RunLogColumns.COST_FEE_A_BPS, 10.0)
                .put(RunLogColumns.COST_FEE_B_BPS, 20.0)
                .put(RunLogColumns.COST_SLIPPAGE_BPS, 10.0)
                .put(RunLogColumns.COST_EXIT_EDGE_BPS, 0.0)
                .put(RunLogColumns.DECISION, "hold")
                .put(RunLogColumns.DECISION_REASON, "below_min_net")
                .put(RunLogColumns.LOOP_TIME_US, 300 + step);
    }

    /** Up and down, so that neither the first nor the last value is the largest. */
    private static double edge(long at) {
        return at < LOOPS / 2 ? 2.0 * at : 2.0 * (LOOPS - at) - 0.5;
    }

    private Board board(Moment moment) throws IOException {
        NamespaceSource nobody = new NamespaceSource(
                new StoreAccess(
                        () -> {
                            throw new IllegalStateException("a run that keeps its state in memory has no store");
                        },
                        "arbitrage"),
                () -> 0);
        try (RunBoards boards =
                new RunBoards(new RunSource(runs, CLOCK, nobody), new RunSelector.ByDirectory(run), nobody, CLOCK)) {
            return boards.read(new Question(moment, Duration.ofMinutes(15), 15, RowFilter.ALL, Optional.empty()));
        }
    }

    @Test
    void theEndOfACrashedRunShowsItsCountsAndFigures() throws IOException {
        Board board = board(new Moment.Now());

        assertThat(board.identity().state()).isEqualTo(RunWord.CRASHED);
        assertThat(board.place().newest()).isTrue();
        assertThat(board.money().equity()).hasValue(75_000_000.0 - LOOPS + 1);
        assertThat(board.money().fees()).hasValue(1_493);
        assertThat(board.money().exposure()).hasValue(990_000);
        assertThat(board.money().activity().opened()).hasValue(1);
        assertThat(board.money().activity().open()).hasValue(1);
        assertThat(board.money().activity().longestLoopMs()).hasValue((300 + LOOPS - 1) / 1_000.0);
        assertThat(board.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.notional()).hasValue(990_000);
            assertThat(trade.openedAt()).contains(STARTED.plusSeconds(OPENED));
        });
        assertThat(board.tail()).hasSize(15);
    }

    @Test
    void whatARunMayDoIsThatOfTheShownMoment() throws IOException {
        Permission atTheEnd = board(new Moment.Now()).permission();
        Permission before = board(new Moment.AtRow(10)).permission();

        assertThat(atTheEnd)
                .isEqualTo(new Permission(
                        Optional.of("REDUCING"),
                        Optional.of("flatten"),
                        Optional.of(false),
                        Optional.of(true),
                        OptionalLong.of(1)));
        assertThat(before)
                .isEqualTo(new Permission(
                        Optional.of("ACTIVE"),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.of(false),
                        OptionalLong.of(0)));
    }

    @Test
    void everyConfiguredLimitIsThereWithWhatTheRowsSayOfIt() throws IOException {
        List<LimitLine> limits = board(new Moment.Now()).limits();

        assertThat(limits)
                .extracting(LimitLine::check)
                .containsExactly(
                        "circuit_breaker",
                        "max_daily_loss_krw",
                        "max_exposure_krw",
                        "max_open_positions",
                        "max_total_loss_krw",
                        "max_trades_per_day",
                        "min_liquidity_krw");
        assertThat(limit(limits, "max_trades_per_day").limit()).isEmpty();
        assertThat(limit(limits, "circuit_breaker").limit()).hasValue(100_000);
        assertThat(limit(limits, "max_exposure_krw").observed()).hasValue(990_000);
        assertThat(limit(limits, "max_total_loss_krw").observed()).hasValue(10.0 * (LOOPS - 1));
        assertThat(limit(limits, "min_liquidity_krw").observed()).isEmpty();
        assertThat(limit(limits, "max_open_positions").refusal()).contains("1 / 1");
        assertThat(limit(limits, "max_open_positions").refusedAt()).contains(STARTED.plusSeconds(REFUSAL));
        assertThat(limit(board(new Moment.AtRow(10)).limits(), "max_open_positions"))
                .satisfies(early -> assertThat(early.observed()).hasValue(0))
                .satisfies(early -> assertThat(early.refusal()).isEmpty());
    }

    private static LimitLine limit(List<LimitLine> limits, String check) {
        return limits.stream()
                .filter(limit -> limit.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void alertsOfALogWithoutAStoreAreOpenUntilTheyAreCleared() throws IOException {
        assertThat(board(new Moment.Now()).alerts())
                .containsExactly(
                        new AlertLine("circuit_breaker", true, "lost", Optional.of(STARTED.plusSeconds(ALERT))));
        assertThat(board(new Moment.AtRow(10)).alerts()).isEmpty();
    }

    @Test
    void theEdgesOfAWindowAreThoseOfItsRows() throws IOException {
        RouteLine route = board(new Moment.Now()).routes().getFirst();
        double[] edges = new double[LOOPS];
        for (int i = 0; i < LOOPS; i++) {
            edges[i] = edge(i);
        }
        Arrays.sort(edges);
        // a point stands for the rows of a 240th of the window, over which the edge changes by no more than this
        double point = 2.0 * 15 * 60 / 240;

        assertThat(route.net()).isEqualTo(OptionalDouble.of(edge(LOOPS - 1) - COSTS_BPS));
        assertThat(route.netPeak()).hasValue(edges[LOOPS - 1] - COSTS_BPS);
        assertThat(route.netMedian().orElseThrow()).isCloseTo(edges[LOOPS / 2] - COSTS_BPS, within(point));
        assertThat(route.hurdle()).hasValue(5);
    }

    @Test
    void theRateAndThePremiumAreThoseOfTheLastLoop() throws IOException {
        assertThat(board(new Moment.Now()).fx()).singleElement().satisfies(fx -> {
            assertThat(fx.base()).isEqualTo("USDT");
            assertThat(fx.krw()).hasValue(1_385.5);
            assertThat(fx.age()).contains(Duration.ofSeconds(1));
            double mid = 85_005_000.0 / (61_000.5 * 1_385.5);
            assertThat(fx.premiumBps().orElseThrow()).isCloseTo((mid - 1) * 10_000, within(1e-6));
        });
    }
}
