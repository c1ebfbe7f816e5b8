package dev.arb.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationCounterTest {
    private static final long SECOND = 1_000_000_000L;
    private final ViolationCounter counter = new ViolationCounter(3);

    @Test
    void oneThatPersistsCountsOnce() {
        assertThat(counter.violated(RiskCheck.MAX_SLIPPAGE_PCT, 1, 0)).isTrue();
        for (long second = 1; second < 600; second++) {
            assertThat(counter.violated(RiskCheck.MAX_SLIPPAGE_PCT, 1, second * SECOND))
                    .isFalse();
        }
    }

    @Test
    void itCountsAgainAfterAMinuteWithoutIt() {
        counter.violated(RiskCheck.MAX_SLIPPAGE_PCT, 1, 5 * SECOND);

        assertThat(counter.violated(RiskCheck.MAX_SLIPPAGE_PCT, 1, 65 * SECOND - 1))
                .isFalse();
        assertThat(counter.violated(RiskCheck.MAX_SLIPPAGE_PCT, 1, 125 * SECOND - 1))
                .isTrue();
    }

    @Test
    void checksAndRoutesAreCountedApart() {
        for (RiskCheck check : RiskCheck.values()) {
            for (int route = 0; route < 3; route++) {
                assertThat(counter.violated(check, route, SECOND)).isTrue();
            }
        }
    }
}
