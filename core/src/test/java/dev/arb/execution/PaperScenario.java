package dev.arb.execution;

import dev.arb.model.Asset;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A random market with random orders. Grids are chosen so that values and fees often have more than eight decimals, and
 * balances often lie within one unit of what an order locks.
 */
record PaperScenario(Rules rules, long baseE8, long quoteE8, List<Step> steps) {
    static final Asset BASE = Asset.of("BTC");
    static final Asset QUOTE = Usdt.USDT.asset();
    static final long FAR_E8 = Fixed.parse("1000000");

    record Rules(FeeRule feeRule, long feeE4Bps, long tickE8, long lotE8, long minNotionalE8, long maxNotionalE8) {}

    record Level(long priceE8, long sizeE8) {}

    /** One order, before which the book may have become another one. */
    record Step(boolean newBook, List<Level> bids, List<Level> asks, Side side, long quantityE8, long limitE8) {}

    Instrument instrument() {
        return new Instrument(
                VenueId.BINANCE,
                "BTCUSDT",
                BASE,
                Usdt.USDT,
                rules.feeRule,
                new TickTable(new long[] {0}, new long[] {rules.tickE8}),
                rules.lotE8,
                2 * rules.lotE8,
                rules.minNotionalE8,
                rules.maxNotionalE8);
    }

    Map<Asset, Long> startingBalances() {
        return Map.of(BASE, baseE8, QUOTE, quoteE8);
    }

    /** Plain random values: nested arbitraries with their edge cases cost a hundred times as much. */
    static Arbitrary<PaperScenario> any() {
        return Arbitraries.randomValue(PaperScenario::random);
    }

    private static PaperScenario random(Random random) {
        Rules rules = randomRules(random);
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            steps.add(randomStep(rules, random));
        }
        long quoteE8 =
                nearTheLock(rules, steps.getFirst(), randomAmount(random), oneOf(random, FAR_E8, FAR_E8, -1, 0, 1));
        return new PaperScenario(rules, randomAmount(random), quoteE8, steps);
    }

    private static Rules randomRules(Random random) {
        long tickE8 = oneOf(random, Fixed.parse("1000"), Fixed.parse("0.01"), Fixed.parse("0.0001"), 7);
        return new Rules(
                random.nextBoolean() ? FeeRule.QUOTE : FeeRule.RECEIVED,
                oneOf(random, 0, 1, 50_000, 100_000, 333_333, 99_999_999),
                tickE8,
                oneOf(random, 1, 1000, 1_000_000),
                random.nextBoolean() ? 0 : tickE8 * 5,
                tickE8 * 900);
    }

    private static Step randomStep(Rules rules, Random random) {
        long mid = 20 + random.nextInt(180);
        long lots = 1 + ofAnyMagnitude(random, 5 * Fixed.ONE) / rules.lotE8;
        long quantityE8 = random.nextInt(20) == 0 ? random.nextInt(3) + 1 : lots * rules.lotE8;
        long limitE8 = (mid + random.nextInt(21) - 10) * rules.tickE8 + (random.nextInt(20) == 0 ? 1 : 0);
        return new Step(
                random.nextInt(3) > 0,
                randomLevels(rules, mid, -1, random),
                randomLevels(rules, mid, 1, random),
                random.nextBoolean() ? Side.BUY : Side.SELL,
                quantityE8,
                limitE8);
    }

    /** Up to five levels away from the mid, sizes on and off the lot grid. */
    private static List<Level> randomLevels(Rules rules, long mid, int direction, Random random) {
        List<Level> levels = new ArrayList<>();
        int count = random.nextInt(6);
        long ticks = mid;
        for (int i = 0; i < count; i++) {
            ticks += direction * (1L + random.nextInt(3));
            levels.add(new Level(ticks * rules.tickE8, 1 + ofAnyMagnitude(random, 3 * Fixed.ONE)));
        }
        return levels;
    }

    private static long randomAmount(Random random) {
        return (long) (random.nextDouble() * (random.nextBoolean() ? 10 * Fixed.ONE : FAR_E8));
    }

    /** Half of the draws are small, so that several fills together are worth a unit or two. */
    private static long ofAnyMagnitude(Random random, long bound) {
        long value = random.nextLong(bound);
        return random.nextBoolean() ? value : value >> random.nextInt(28);
    }

    private static long oneOf(Random random, long... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** @param slackE8 how far from the lock, or {@link #FAR_E8} for anywhere */
    private static long nearTheLock(Rules rules, Step first, long anyE8, long slackE8) {
        if (slackE8 == FAR_E8) {
            return anyE8;
        }
        long lockE8 = PaperOracle.units(PaperOracle.lock(rules, first.quantityE8, first.limitE8));
        return Math.max(0, lockE8 + slackE8);
    }
}
