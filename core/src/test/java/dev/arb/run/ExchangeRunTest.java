package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.arb.config.DataSource;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.FaultyLine;
import dev.arb.market.net.FaultyLine.Fault;
import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.model.Env;
import dev.arb.model.TradingMode;
import dev.arb.run.RunFixture.Memory;
import dev.arb.state.EmbeddedStore;
import dev.arb.state.FxState;
import dev.arb.state.Keys;
import dev.arb.state.Metric;
import dev.arb.state.Namespace;
import dev.arb.state.StateManager;
import dev.arb.time.WallClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on the market of exchanges that speak their real protocols over loopback. */
class ExchangeRunTest {
    private static final long PREMIUM_BPS = 150;
    private static final long INTERVAL_NS = 50_000_000L;

    @TempDir
    Path directory;

    private final Memory memory = new Memory();
    private final LoopbackExchanges exchanges = new LoopbackExchanges(PREMIUM_BPS);
    private final AtomicReference<RunMarket> market = new AtomicReference<>();
    private CompletableFuture<RunOutcome> running = CompletableFuture.completedFuture(null);

    @AfterEach
    void close() {
        memory.stop.run();
        exchanges.close();
        running.exceptionally(problem -> null).join();
    }

    @ParameterizedTest
    @CsvSource({"ws, 0, paper", "ws, 50000000, shadow", "rest, 50000000, paper", "rest, 0, shadow"})
    void aPremiumIsTradedOnTheBooksOfBothExchanges(String dataSource, long intervalNs, String mode) {
        CompletableFuture<RunOutcome> run = start(dataSource, intervalNs, mode);

        awaitPosition();
        exchanges.premiumBps(-20);
        holds("it is closed when the premium is gone", () -> figure(Metric.REALIZED_PNL) > 0);

        RunOutcome outcome = stop(run);
        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.STOPPED);
        assertThat(outcome.tradesOpened()).isPositive();
        assertThat(outcome.tradingPnlKrw().orElseThrow()).isPositive();
        assertThat(outcome.figures().text(Metric.DATA_SOURCE)).hasValue(dataSource);
        assertThat(outcome.figures().number(Metric.FX_RATE).orElseThrow()).isEqualByComparingTo("1385.5");
        assertThat(memory.announcement.orElseThrow().market()).contains("upbit " + dataSource, "binance " + dataSource);
    }

    @Test
    void aSymbolIsTradedByWhatTheExchangesSayOfItWhateverItIs() {
        exchanges.list("AVAX");
        CompletableFuture<RunOutcome> run =
                start(fixture("ws", INTERVAL_NS, "paper").symbols("AVAX").endless());

        awaitPosition();

        assertThat(memory.announcement.orElseThrow().market()).contains("AVAX");
        stop(run);
    }

    @Test
    void aSymbolThatAnExchangeDoesNotListEndsTheStartWithASentence() {
        RunRequest request =
                fixture("ws", INTERVAL_NS, "paper").symbols("NOSUCH").endless();

        assertThatThrownBy(() -> LiveRun.run(request, memory))
                .isInstanceOf(UnknownSymbolException.class)
                .hasMessageContaining("NOSUCH cannot be traded on upbit (KRW-NOSUCH is not listed)");
    }

    @Test
    void theWayOfTheMarketIsSwitchedUnderAnOpenPosition() {
        CompletableFuture<RunOutcome> run = start("rest", INTERVAL_NS, "paper");
        awaitPosition();
        assertThat(exchanges.binance.streams().opened()).isZero();

        exchange().switchTo(DataSource.WS);
        holds(
                "it comes by stream",
                () -> connected() && exchanges.binance.streams().opened() == 1);
        holds(
                "nothing is polled any more",
                () -> exchange().feed().description().contains("binance ws")
                        && exchange().feed().description().contains("upbit ws"));
        assertThat(figure(Metric.OPEN_POSITIONS)).isEqualTo(1);
        assertThat(figure(Metric.TRADES_TOTAL)).isEqualTo(1);

        exchange().switchTo(DataSource.REST);
        holds(
                "the streams are left",
                () -> exchanges.binance.streams().clients().isEmpty()
                        && exchanges.upbit.clients().isEmpty());
        assertThat(figure(Metric.OPEN_POSITIONS)).isEqualTo(1);

        exchanges.premiumBps(-20);
        holds("it is closed when the premium is gone", () -> figure(Metric.REALIZED_PNL) > 0);
        stop(run);
    }

    @Test
    void aDeadExchangeIsNeverTradedOnAndTheRunGoesOn() {
        CompletableFuture<RunOutcome> run = start("ws", INTERVAL_NS, "paper");
        awaitPosition();

        exchanges.binance.close();
        holds("the loss is shown", () -> memory.flag(Metric.WS_CONNECTED).equals(Optional.of(false)));
        exchanges.premiumBps(-20);
        double loops = figure(Metric.LOOPS);
        holds("turns go on", () -> figure(Metric.LOOPS) > loops + 20);

        assertThat(figure(Metric.OPEN_POSITIONS)).isEqualTo(1);
        assertThat(figure(Metric.TRADES_TOTAL)).isEqualTo(1);
        stop(run);
    }

    @Test
    void aHalfOpenConnectionIsFoundOutInTimeNeverTradedOnAndReplaced() {
        try (FaultyLine line = new FaultyLine(exchanges.binance.streams().getPort())) {
            RunFixture fixture = fixture("ws", INTERVAL_NS, "paper")
                    .with("exchanges.binance.ws_url", "ws://127.0.0.1:" + line.port());
            CompletableFuture<RunOutcome> run = start(fixture.endless());
            awaitPosition();
            line.fail(Fault.REFUSED);
            holds("attempts are refused", () -> reconnects() >= 2);
            exchanges.premiumBps(-20);
            double loops = figure(Metric.LOOPS);
            holds("turns go on", () -> figure(Metric.LOOPS) > loops + 10);
            assertThat(figure(Metric.OPEN_POSITIONS)).isEqualTo(1);
            exchanges.premiumBps(PREMIUM_BPS);
            line.heal();
            holds("it is connected again", this::connected);

            long before = reconnects();
            line.fail(Fault.HALF_OPEN);
            holds("the silence is found out", () -> reconnects() == before + 1);
            holds("another connection stands", this::connected);
            assertThat(figure(Metric.TRADES_TOTAL)).isEqualTo(1);

            exchanges.premiumBps(-20);
            holds("it is closed when the premium is gone", () -> figure(Metric.REALIZED_PNL) > 0);
            stop(run);
        }
    }

    private long reconnects() {
        return market.get().status(1).orElseThrow().reconnects();
    }

    @Test
    void anAnnouncedShutdownIsFollowedByAnotherConnectionBeforeTheFirstEnds() {
        CompletableFuture<RunOutcome> run = start("ws", INTERVAL_NS, "paper");
        awaitPosition();

        exchanges.binance.announceShutdown();

        holds("another connection stands", () -> exchanges.binance.streams().opened() == 2);
        holds("the first is left", () -> exchanges.binance.streams().clients().size() == 1);
        assertThat(market.get().status(1).orElseThrow().reconnects()).isZero();
        stop(run);
    }

    @Test
    void bothRatesAndThePremiumWithEitherAreTold() {
        try (LoopbackHttp bank = new LoopbackHttp().on("/", request -> Reply.ok("{\"usd\":{\"krw\":\"1400.25\"}}"))) {
            RunFixture fixture = fixture("ws", INTERVAL_NS, "paper")
                    .embedded()
                    .withEnvironment("ARB_FX_OFFICIAL_URL", bank.uri() + "?key=hush")
                    .with("fx.official_pointer", "/usd/krw");
            CompletableFuture<RunOutcome> run = start(fixture.endless());
            awaitPosition();

            try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("state/state.db"), WallClock.INSTANCE)) {
                StateManager state = new StateManager(store, new Keys(new Namespace("paper", Env.DOCKER)));
                holds(
                        "the rates are told",
                        () -> state.getFx().flatMap(FxState::premiumOfficialBps).isPresent());
                FxState fx = state.getFx().orElseThrow();
                assertThat(fx.krwPerUsdt().orElseThrow()).isEqualByComparingTo("1385.5");
                assertThat(fx.usdKrwOfficial().orElseThrow()).isEqualByComparingTo("1400.25");
                assertThat(fx.usdKrwSource()).contains("127.0.0.1");
                // (1 + premium) · rate is mid A over mid B, whichever the rate; a premium has four decimals
                assertThat(ratio(fx.premiumTradableBps(), fx.krwPerUsdt()))
                        .isCloseTo(ratio(fx.premiumOfficialBps(), fx.usdKrwOfficial()), within(1e-4));
            }
            stop(run);
        }
    }

    private static double ratio(Optional<BigDecimal> bps, Optional<BigDecimal> rate) {
        return (1 + bps.orElseThrow().doubleValue() / 1e4) * rate.orElseThrow().doubleValue();
    }

    @Test
    void anExchangeThatDoesNotAnswerAtTheStartEndsItWithASentence() {
        exchanges.close();

        assertThatThrownBy(
                        () -> LiveRun.run(fixture("rest", INTERVAL_NS, "paper").endless(), memory))
                .isInstanceOf(VenueUnreachableException.class)
                .hasMessageContaining("cannot reach upbit at http://127.0.0.1:")
                .hasMessageContaining("exchanges.upbit");
    }

    private CompletableFuture<RunOutcome> start(String dataSource, long intervalNs, String mode) {
        return start(fixture(dataSource, intervalNs, mode).endless());
    }

    private CompletableFuture<RunOutcome> start(RunRequest request) {
        CompletableFuture<RunOutcome> run = new CompletableFuture<>();
        Thread.ofPlatform().name("engine-under-test").start(() -> {
            try {
                run.complete(LiveRun.run(request, memory, this::open));
            } catch (RuntimeException e) {
                run.completeExceptionally(e);
            }
        });
        running = run;
        return run;
    }

    private RunMarket open(RunRequest request, RawFrameSink tap) {
        market.set(RunMarkets.open(request, tap));
        return market.get();
    }

    private void awaitPosition() {
        holds(
                "both legs of a position are filled",
                () -> figure(Metric.OPEN_POSITIONS) == 1 && figure(Metric.EXEC_RATE) == 100);
    }

    /** Waits, but not for what a run that has failed will never do. */
    private void holds(String what, BooleanSupplier condition) {
        Until.holds(what, () -> {
            if (running.isCompletedExceptionally()) {
                running.join();
            }
            return condition.getAsBoolean();
        });
    }

    private RunFixture fixture(String dataSource, long intervalNs, String mode) {
        TradingMode trading = mode.equals("paper") ? TradingMode.PAPER : TradingMode.SHADOW;
        return exchanges
                .at(new RunFixture(directory).exchanges(trading, intervalNs))
                .with("data_source", dataSource)
                .with("strategy.take_profit_bps", "10000")
                .with("strategy.reentry_rest", "1h");
    }

    private RunOutcome stop(CompletableFuture<RunOutcome> run) {
        memory.stop.run();
        return run.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private ExchangeMarket exchange() {
        return (ExchangeMarket) market.get();
    }

    private boolean connected() {
        return market.get().isWsConnected().orElse(false);
    }

    private double figure(Metric metric) {
        return memory.number(metric);
    }
}
