package dev.arb.market.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.EngineOnMarket;
import dev.arb.market.Pairs;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The market does what a first look at the toolkit needs: with the shipped strategy, limits and paper venues a trade
 * opens soon, some win and some lose, and over many seeds the strategy earns.
 */
class MockMarketCalibrationTest {
    private static final int SEEDS = 100;

    @Test
    void aTradeUsuallyOpensWithinFiftyLoops() {
        List<EngineOnMarket> runs = simulate(SEEDS, 50);

        long soon = runs.stream().filter(run -> run.firstOpenLoop() > 0).count();
        assertThat(soon).as("seeds of %d", SEEDS).isGreaterThanOrEqualTo(SEEDS * 85 / 100);
    }

    @Test
    void withinAFewHundredLoopsSomeHaveWonAndSomeHaveLost() {
        List<EngineOnMarket> runs = simulate(SEEDS, 400);

        assertThat(runs.stream().filter(run -> run.counts().wonTrades() > 0).count())
                .isGreaterThan(SEEDS * 80 / 100);
        assertThat(runs.stream().filter(run -> run.counts().lostTrades() > 0).count())
                .isGreaterThan(SEEDS * 50 / 100);
    }

    @Test
    void theStrategyEarnsOverManySeedsAndLosesSomeOfThem() {
        List<EngineOnMarket> runs = simulate(SEEDS, 1500);
        long won = runs.stream().mapToLong(run -> run.counts().wonTrades()).sum();
        long lost = runs.stream().mapToLong(run -> run.counts().lostTrades()).sum();
        double pnl = runs.stream().mapToDouble(EngineOnMarket::pnlKrw).sum();

        System.out.printf(
                Locale.ROOT,
                "mock market, %d seeds x 1500 loops: %d won, %d lost, %.0f KRW a trade, %d seeds in profit%n",
                SEEDS,
                won,
                lost,
                pnl / (won + lost),
                runs.stream().filter(run -> run.pnlKrw() > 0).count());
        assertThat(pnl / (won + lost)).as("KRW a trade of 1 million").isGreaterThan(1000);
        assertThat(lost / (double) (won + lost)).isBetween(0.1, 0.4);
        assertThat(runs.stream().filter(run -> run.pnlKrw() < 0).count()).isPositive();
        assertThat(runs.stream().mapToLong(run -> run.counts().skips()).sum())
                .as("loops with a stale venue")
                .isPositive();
    }

    @Test
    void theSameSeedEndsInTheSameState() {
        assertThat(simulate(3, 1000)).isEqualTo(simulate(3, 1000));
    }

    private static List<EngineOnMarket> simulate(int seeds, int loops) {
        return LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> EngineOnMarket.run(
                        new MockMarket(seed, Pairs.listOf("BTC"), 0),
                        MockMarket.EPOCH_NS,
                        MockMarket.DEFAULT_STEP_NS,
                        loops))
                .toList();
    }
}
