package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.config.DataSource;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.model.TradingMode;
import dev.arb.run.RunFixture.Memory;
import dev.arb.state.Metric;
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
    void anExchangeThatDoesNotAnswerAtTheStartEndsItWithASentence() {
        exchanges.close();

        assertThatThrownBy(
                        () -> LiveRun.run(fixture("rest", INTERVAL_NS, "paper").endless(), memory))
                .isInstanceOf(VenueUnreachableException.class)
                .hasMessageContaining("cannot reach upbit at http://127.0.0.1:")
                .hasMessageContaining("exchanges.upbit");
    }

    private CompletableFuture<RunOutcome> start(String dataSource, long intervalNs, String mode) {
        RunRequest request = fixture(dataSource, intervalNs, mode).endless();
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
