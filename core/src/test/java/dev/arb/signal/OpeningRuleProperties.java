package dev.arb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.model.Direction;
import dev.arb.model.Fixed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Thousands of drawn markets; the seed of a failing one is the counterexample. */
class OpeningRuleProperties {
    private final OpeningRule fast = new FastOpeningRule();
    private final OpeningRule reference = new ReferenceOpeningRule();

    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void bothRulesAgreeInEveryField(@ForAll long seed) {
        SampleMarket market = SampleMarket.random(seed);

        Evaluation quick = market.evaluate(fast);
        Evaluation plain = market.evaluate(reference);

        assertThat(quick).usingRecursiveComparison().isEqualTo(plain);
        Statistics.collect(quick.outcome);
        Statistics.coverage(coverage -> {
            for (OpeningOutcome outcome : OpeningOutcome.values()) {
                coverage.check(outcome).count(many -> many > 20);
            }
        });
    }

    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void anEvaluationKeepsTheDefinitions(@ForAll long seed) {
        SampleMarket market = SampleMarket.random(seed);

        new OpeningLaws(market, market.evaluate(fast)).check();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void swappingTheVenuesFlipsTheSignal(@ForAll long seed) {
        SampleMarket market = SampleMarket.random(seed).withoutFxSpread();

        Evaluation straight = market.evaluate(fast);
        Evaluation swapped = market.swapped().evaluate(fast);

        for (Direction direction : Direction.values()) {
            assertThat(swapped.edgeE4Bps(direction)).isEqualTo(straight.edgeE4Bps(direction.opposite()));
        }
        if (straight.edgeE4Bps(Direction.LONG_A_SHORT_B) == straight.edgeE4Bps(Direction.LONG_B_SHORT_A)) {
            return;
        }
        assertThat(swapped.direction.signal()).isEqualTo(-straight.direction.signal());
        assertThat(swapped)
                .usingRecursiveComparison()
                .ignoringFields("direction", "edgeE4Bps")
                .isEqualTo(straight);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void wonThatAreWorthATenthChangeNoDecision(@ForAll long seed) {
        SampleMarket market = SampleMarket.random(seed).withShortDecimals();

        Evaluation before = market.evaluate(fast);
        Evaluation after = market.inSmallerWon(10).evaluate(fast);

        for (Direction direction : Direction.values()) {
            assertThat(after.edgeE4Bps(direction)).isCloseTo(before.edgeE4Bps(direction), within(1L));
        }
        assertThat(after.direction).isEqualTo(before.direction);
        assertThat(after.outcome).isEqualTo(before.outcome);
        long lot = Math.max(market.lot[0], market.lot[1]) + 2;
        long rounding = before.buyE8 / 1_000_000_000;
        assertThat(after.buyE8).isCloseTo(before.buyE8, within(lot + rounding));
        assertThat(after.sellE8).isCloseTo(before.sellE8, within(lot + rounding));
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void moreRoomNeverMakesATradeSmaller(@ForAll long seed) {
        SampleMarket market = SampleMarket.random(seed);
        Evaluation before = market.evaluate(fast);
        market.room += Fixed.parse("100000");
        market.exposureRoom += Fixed.parse("100000");
        market.freeQuote[0] += Fixed.parse("100000");
        market.freeBase[1] += Fixed.parse("1");

        Evaluation after = market.evaluate(fast);

        assertThat(after.direction).isEqualTo(before.direction);
        assertThat(after.buyE8).isGreaterThanOrEqualTo(before.buyE8);
        assertThat(after.sellE8).isGreaterThanOrEqualTo(before.sellE8);
    }
}
