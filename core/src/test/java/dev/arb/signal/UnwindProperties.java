package dev.arb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Direction;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class UnwindProperties {
    private static Unwind unwind(SampleMarket market, Direction direction, long[] base) {
        DecisionInput in = market.input();
        Unwind unwind = new Unwind();
        unwind.evaluate(in.pair, in.bookA, in.bookB, market.fxBid, market.fxAsk, direction, base[0], base[1]);
        return unwind;
    }

    /** A position of up to two million won, whose legs differ now and then. */
    private static long[] position(long seed, SampleMarket market, Direction direction) {
        SplittableRandom random = new SplittableRandom(seed ^ 77);
        long most = 1 + Fixed.divideFloor(Fixed.parse("2000000"), market.asks[0][0]);
        long held = random.nextLong(most);
        long owed = random.nextInt(3) == 0 ? random.nextLong(most) : held;
        long[] base = new long[2];
        base[direction == Direction.LONG_A_SHORT_B ? 0 : 1] = held;
        base[direction == Direction.LONG_A_SHORT_B ? 1 : 0] = -owed;
        return base;
    }

    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void theLiquidationIsWhatTheClosingFillsWouldComeTo(@ForAll long seed, @ForAll Direction direction) {
        SampleMarket market = SampleMarket.random(seed);
        long[] base = position(seed, market, direction);

        new UnwindLaws(market, direction).check(unwind(market, direction, base), base);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void bothDirectionsAreTreatedAlike(@ForAll long seed) {
        SampleMarket market = SampleMarket.random(seed).withoutFxSpread();
        long[] base = position(seed, market, Direction.LONG_A_SHORT_B);

        Unwind straight = unwind(market, Direction.LONG_A_SHORT_B, base);
        Unwind swapped = unwind(market.swapped(), Direction.LONG_B_SHORT_A, new long[] {base[1], base[0]});

        assertThat(swapped)
                .usingRecursiveComparison()
                .ignoringFields("residueKrwE8", "walk")
                .isEqualTo(straight);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void unwindingAtTheBooksOfTheEntryLosesItsCosts(@ForAll long seed) {
        SampleMarket market = SampleMarket.random(seed);
        market.lot[0] = 1;
        market.lot[1] = 1;
        Evaluation e = market.evaluate(new FastOpeningRule());
        if (e.outcome != OpeningOutcome.ATTRACTIVE) {
            return;
        }
        int buy = e.direction.buyVenue();
        boolean inBase = market.feeRule[buy] == FeeRule.RECEIVED;
        long[] base = new long[2];
        base[buy] = e.buyE8 - (inBase ? Fixed.multiply(e.buyE8, market.fee[buy]) : 0);
        base[1 - buy] = -e.sellE8;

        // the entry without any fee; so what is left after the unwinding is at most nothing
        long entry = e.sellKrwE8 - e.buyKrwE8;
        long liquidation = unwind(market, e.direction, base).liquidationKrwE8(entry);

        long dust = 3 * market.asks[0][0] / Fixed.ONE + Fixed.ONE;
        long feeInBase = Fixed.multiply(e.buyKrwE8, inBase ? market.fee[buy] : 0);
        assertThat(liquidation).isLessThanOrEqualTo(dust + feeInBase);
    }
}
