package dev.arb.market.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.time.SimulatedClock;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RateBudgetTest {
    private static final long S = 1_000_000_000L;

    private final SimulatedClock clock = new SimulatedClock(100 * S);
    private final RateBudget budget =
            new RateBudget(clock, List.of(new RateLimit("a", 10, S), new RateLimit("a", 15, 60 * S)));

    @Test
    void whatFitsIsTakenAndTheRestIsToldWhenItWillFit() {
        assertThat(budget.acquire("a", 6)).isZero();
        clock.moveTo(clock.nowNs() + S / 4);
        assertThat(budget.acquire("a", 4)).isZero();

        assertThat(budget.acquire("a", 5)).isEqualTo(S - S / 4);
        clock.moveTo(clock.nowNs() + S - S / 4);
        assertThat(budget.acquire("a", 5)).isZero();
        assertThat(budget.acquire("a", 1)).as("the minute is full").isEqualTo(59 * S);
    }

    @Test
    void groupsAreCountedApartAndOneWithoutALimitIsFree() {
        assertThat(budget.acquire("a", 10)).isZero();

        assertThat(budget.acquire("b", 1_000_000)).isZero();
    }

    @Test
    void whatTheVenueCountsForOthersOnTheSameAddressIsTakenOver() {
        budget.told("a", 60 * S, 14, clock.nowNs() + 20 * S);

        assertThat(budget.acquire("a", 2)).isEqualTo(20 * S);
        assertThat(budget.acquire("a", 1)).isZero();
        assertThat(budget.acquire("a", 1)).isEqualTo(20 * S);
        clock.moveTo(clock.nowNs() + 20 * S);
        assertThat(budget.acquire("a", 1)).isZero();
    }

    @Test
    void whatIsLeftByTheVenuesWordIsAllThereIs() {
        budget.left("a", S, 1);

        assertThat(budget.acquire("a", 1)).isZero();
        assertThat(budget.acquire("a", 1)).isEqualTo(S);
    }

    @Test
    void aBanStopsEveryGroupAndAShorterOneDoesNotLiftIt() {
        budget.block(clock.nowNs() + 120 * S);
        budget.block(clock.nowNs() + S);

        assertThat(budget.acquire("b", 1)).isEqualTo(120 * S);
        assertThat(budget.blockedForNs()).isEqualTo(120 * S);
        clock.moveTo(clock.nowNs() + 120 * S);
        assertThat(budget.acquire("b", 1)).isZero();
    }

    @Test
    void aCostThatCanNeverFitIsAnError() {
        assertThatThrownBy(() -> budget.acquire("a", 11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("11")
                .hasMessageContaining("group a");
    }

    @Property
    void noStretchOfAWindowHoldsMoreThanItsLimit(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 1, max = 5) Integer> costs,
            @ForAll @IntRange(max = 300) int stepMs) {
        SimulatedClock time = new SimulatedClock(0);
        RateBudget one = new RateBudget(time, List.of(new RateLimit("g", 12, S)));
        long[] takenAt = new long[costs.size()];
        for (int i = 0; i < costs.size(); i++) {
            long wait = one.acquire("g", costs.get(i));
            while (wait > 0) {
                time.moveTo(time.nowNs() + wait);
                wait = one.acquire("g", costs.get(i));
            }
            takenAt[i] = time.nowNs();
            time.moveTo(time.nowNs() + stepMs * 1_000_000L);
        }
        for (int from = 0; from < takenAt.length; from++) {
            int sum = 0;
            for (int i = from; i < takenAt.length && takenAt[i] - takenAt[from] < S; i++) {
                sum += costs.get(i);
            }
            assertThat(sum).isLessThanOrEqualTo(12);
        }
    }
}
