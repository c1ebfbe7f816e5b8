package dev.arb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Changed;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import org.junit.jupiter.api.Test;

/** Defaults on an entry of one million KRW: static stop −12 000, stop 2000 below the base line, profit 3000, one hour. */
class ExitRuleTest {
    private static final String COSTS = "-4000";
    private static final long SECOND = 1_000_000_000L;
    private static final long FAR_BELOW = -1_000_000;
    private final StrategyParams params = StrategyParams.defaults();

    private ExitReason exit(String liquidation, String baseLine, long oppositeEdgeE4Bps, long heldNs) {
        return ExitRule.test(
                params,
                Fixed.parse(liquidation),
                Fixed.parse(baseLine),
                Fixed.parse("1000000"),
                oppositeEdgeE4Bps,
                heldNs);
    }

    @Test
    void aPositionIsNotStoppedByItsOwnCosts() {
        assertThat(exit(COSTS, COSTS, FAR_BELOW, SECOND)).isNull();
        assertThat(exit("-5999.99999999", COSTS, FAR_BELOW, SECOND)).isNull();
    }

    @Test
    void theStopLossIsMeasuredFromTheBaseLine() {
        assertThat(exit("-6000", COSTS, FAR_BELOW, SECOND)).isEqualTo(ExitReason.STOP_LOSS);
        assertThat(exit("-6000", "-4000.00000001", FAR_BELOW, SECOND)).isNull();
        assertThat(exit("-2000", "0", FAR_BELOW, SECOND)).isEqualTo(ExitReason.STOP_LOSS);
        assertThat(exit("-2000", "100", FAR_BELOW, SECOND)).isEqualTo(ExitReason.STOP_LOSS);
    }

    @Test
    void theStaticStopLooksAtNoBaseLine() {
        assertThat(exit("-12000", "-11900", FAR_BELOW, SECOND)).isEqualTo(ExitReason.STATIC_STOP);
        assertThat(exit("-11999.99999999", "-11900", FAR_BELOW, SECOND)).isNull();
    }

    @Test
    void theProfitIsTakenAtTheWholeLiquidationValue() {
        assertThat(exit("3000", COSTS, FAR_BELOW, SECOND)).isEqualTo(ExitReason.TAKE_PROFIT);
        assertThat(exit("2999.99999999", COSTS, FAR_BELOW, SECOND)).isNull();
    }

    @Test
    void theReturnOfTheSpreadCloses() {
        assertThat(exit(COSTS, COSTS, 0, SECOND)).isEqualTo(ExitReason.REVERSAL);
        assertThat(exit(COSTS, COSTS, -1, SECOND)).isNull();
    }

    @Test
    void theHoldTimeCloses() {
        assertThat(exit(COSTS, COSTS, FAR_BELOW, 3600 * SECOND)).isEqualTo(ExitReason.HOLD_TIME);
        assertThat(exit(COSTS, COSTS, FAR_BELOW, 3600 * SECOND - 1)).isNull();
    }

    @Test
    void theFirstReasonThatHoldsNamesTheExit() {
        long late = 7200 * SECOND;
        assertThat(exit("-20000", COSTS, 0, late)).isEqualTo(ExitReason.STATIC_STOP);
        assertThat(exit("-7000", COSTS, 0, late)).isEqualTo(ExitReason.STOP_LOSS);
        assertThat(exit("4000", COSTS, 0, late)).isEqualTo(ExitReason.TAKE_PROFIT);
        assertThat(exit("0", COSTS, 0, late)).isEqualTo(ExitReason.REVERSAL);
        assertThat(exit("0", COSTS, FAR_BELOW, late)).isEqualTo(ExitReason.HOLD_TIME);
        // a base line in profit can stop what would take it: the stop is tested first
        assertThat(exit("3500", "6000", FAR_BELOW, SECOND)).isEqualTo(ExitReason.STOP_LOSS);
    }

    @Test
    void theReversalCanBeSwitchedOffAndMovesWithTheExitEdge() {
        assertThat(reversal(false, 0, 50_000)).isNull();
        assertThat(reversal(true, 100_000, -100_000)).isEqualTo(ExitReason.REVERSAL);
        assertThat(reversal(true, 100_000, -100_001)).isNull();
        assertThat(reversal(true, -50_000, 49_999)).isNull();
        assertThat(reversal(true, -50_000, 50_000)).isEqualTo(ExitReason.REVERSAL);
    }

    private static ExitReason reversal(boolean on, long exitEdgeE4Bps, long oppositeEdgeE4Bps) {
        StrategyParams changed = Changed.with(
                Changed.with(StrategyParams.defaults(), "exitEdgeE4Bps", exitEdgeE4Bps), "closeOnSpreadReversal", on);
        return ExitRule.test(changed, 0, 0, Fixed.parse("1000000"), oppositeEdgeE4Bps, 0);
    }
}
