package dev.arb.market.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The market does what a first look at the toolkit needs: trades soon, gains and losses, a gain over many seeds. */
class MockMarketCalibrationTest {
    private static final int SEEDS = 200;

    @Test
    void aTradeUsuallyOpensWithinFiftyLoops() {
        long soon = simulate(50).stream().filter(s -> s.opened > 0).count();

        assertThat(soon).as("seeds of %d", SEEDS).isGreaterThanOrEqualTo(SEEDS * 8 / 10);
    }

    @Test
    void withinAFewHundredLoopsSomeHaveWonAndSomeHaveLost() {
        List<RuleSimulation> runs = simulate(400);

        assertThat(runs.stream().filter(s -> s.won > 0).count()).isGreaterThan(SEEDS * 8 / 10);
        assertThat(runs.stream().filter(s -> s.lost > 0).count()).isGreaterThan(SEEDS / 5);
    }

    @Test
    void theStrategyEarnsOverManySeeds() {
        List<RuleSimulation> runs = simulate(1000);
        double pnl = runs.stream().mapToDouble(s -> s.pnlBps).sum();
        int won = runs.stream().mapToInt(s -> s.won).sum();
        int lost = runs.stream().mapToInt(s -> s.lost).sum();

        System.out.printf(
                Locale.ROOT,
                "mock market, %d seeds x 1000 loops: %d won, %d lost, %.2f bps a trade, %d seeds in profit%n",
                SEEDS,
                won,
                lost,
                pnl / (won + lost),
                runs.stream().filter(s -> s.pnlBps > 0).count());
        assertThat(pnl / (won + lost)).as("bps a trade").isGreaterThan(3);
        assertThat(lost / (double) (won + lost)).isBetween(0.05, 0.4);
        assertThat(runs.stream().mapToInt(s -> s.skipped).sum())
                .as("loops with a stale venue")
                .isPositive();
    }

    private static List<RuleSimulation> simulate(int loops) {
        List<RuleSimulation> runs = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            RuleSimulation rule = new RuleSimulation();
            try (MockMarket market = new MockMarket(seed, Pairs.listOf("BTC"), 0)) {
                for (int loop = 1; loop <= loops; loop++) {
                    long now = MockMarket.EPOCH_NS + loop * MockMarket.DEFAULT_STEP_NS;
                    market.deliverUntil(now, rule);
                    rule.loop(now);
                }
            }
            runs.add(rule);
        }
        return runs;
    }
}
