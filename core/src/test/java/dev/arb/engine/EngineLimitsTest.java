package dev.arb.engine;

import static dev.arb.engine.EngineBench.MINUTE;
import static dev.arb.engine.EngineBench.SECOND;
import static dev.arb.engine.EngineBench.krw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.CancelSent;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.execution.ExecutionReport;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.model.Purpose;
import dev.arb.portfolio.Position;
import dev.arb.risk.RiskCheck;
import dev.arb.risk.TradingState;
import dev.arb.signal.Decision;
import org.junit.jupiter.api.Test;

/** Limits: capacity holds back and is counted apart, safety is an incident, losses stop the run. */
class EngineLimitsTest {
    private static final String FALLEN = "97150000";
    private final EngineBench bench = new EngineBench();

    /** Opens on A and is stopped: about 5600 won are lost. */
    private void loseOnce() {
        bench.rest().turn().cheapA().turn().turn();
        assertThat(bench.engine().openPositions()).hasSize(1);
        bench.a(FALLEN, "97151000").turn().turn();
        assertThat(bench.engine().openPositions()).isEmpty();
    }

    private void winOnce() {
        bench.rest().turn().cheapA().turn().turn();
        bench.a("97995000", "97996000").turn().turn();
        assertThat(bench.engine().openPositions()).isEmpty();
    }

    private void isBlockedBy(RiskCheck check) {
        assertThat(bench.last()).isInstanceOfSatisfying(Decision.Hold.class, hold -> {
            assertThat(hold.reason()).isEqualTo(check.toString());
            assertThat(hold.check()).isNotNull();
        });
        assertThat(bench.counts().blocked()).isPositive();
    }

    @Test
    void aLossOfTheDayStopsTheRunAndClosesWhatIsOpen() {
        bench.param("stopLossE4Bps", 90_000_000L)
                .limit("maxDailyLossKrwE8", krw(4_000))
                .opened()
                .a(FALLEN, "97151000")
                .turn();
        assertThat(bench.engine().control().isRiskStopped()).isTrue();
        assertThat(bench.engine().control().state()).isEqualTo(TradingState.REDUCING);
        assertThat(bench.engine().control().reason()).contains("max_daily_loss_krw");
        assertThat(bench.engine().wantsToEnd()).isFalse();

        bench.turn().turn();

        assertThat(bench.seen(PositionClosed.class).getFirst().position().exitReason())
                .isEqualTo(ExitReason.RISK_STOP);
        assertThat(bench.engine().wantsToEnd()).isTrue();
        assertThat(bench.counts().safetyViolations()).isEqualTo(1);
        assertThat(bench.seen(Alerted.class)).anyMatch(alert -> alert.severity() == EngineOutcome.Severity.CRITICAL);
    }

    @Test
    void aRiskStopCanKeepWhatIsOpen() {
        bench.param("stopLossE4Bps", 90_000_000L)
                .limit("maxDailyLossKrwE8", krw(4_000))
                .limit("closeOnRiskStop", false)
                .opened()
                .a(FALLEN, "97151000")
                .turn();

        assertThat(bench.engine().wantsToEnd()).isTrue();
        assertThat(bench.engine().openPositions()).hasSize(1);
    }

    @Test
    void aRiskStopCancelsWhatIsOnItsWayToOpen() {
        bench.param("stopLossE4Bps", 90_000_000L)
                .limit("maxDailyLossKrwE8", krw(4_500))
                .limit("maxOpenPositions", 2)
                .rest()
                .turn()
                .cheapA()
                .turn();
        bench.venues[0].mood = WilfulVenue.Mood.SLOW;
        bench.venues[1].mood = WilfulVenue.Mood.SLOW;
        bench.turn().a(FALLEN, "97151000").turn();

        assertThat(bench.engine().control().isRiskStopped()).isTrue();
        assertThat(bench.seen(CancelSent.class))
                .hasSize(2)
                .allMatch(cancel -> cancel.order().purpose() == Purpose.OPEN);
    }

    @Test
    void theLossOfADayIsForgottenAtMidnightInKorea() {
        bench.param("reentryRestNs", 0L).limit("maxDailyLossKrwE8", krw(9_000)).startsAt("2026-01-01T14:59:58Z");
        loseOnce();
        bench.rest().turns(20);
        loseOnce();

        assertThat(bench.engine().tradingPnlKrwE8()).isLessThan(krw(-9_000));
        assertThat(bench.engine().control().isRiskStopped()).isFalse();
    }

    @Test
    void withinADayTheLossesAddUp() {
        bench.param("reentryRestNs", 0L).limit("maxDailyLossKrwE8", krw(9_000)).startsAt("2026-01-01T14:00:00Z");
        loseOnce();
        bench.rest().turns(20).cheapA().turn().turn().a(FALLEN, "97151000").turns(4);

        assertThat(bench.engine().control().isRiskStopped()).isTrue();
    }

    @Test
    void winningNeverStopsARun() {
        bench.param("reentryRestNs", 0L).limit("maxDailyLossKrwE8", krw(4_000)).limit("maxTotalLossKrwE8", krw(4_000));
        for (int i = 0; i < 6; i++) {
            winOnce();
        }

        assertThat(bench.engine().tradingPnlKrwE8()).isGreaterThan(krw(15_000));
        assertThat(bench.engine().control().isRiskStopped()).isFalse();
        assertThat(bench.counts().wonTrades()).isEqualTo(6);
    }

    @Test
    void theTotalLossOutlivesTheDay() {
        bench.param("reentryRestNs", 0L).limit("maxTotalLossKrwE8", krw(9_000)).startsAt("2026-01-01T14:59:58Z");
        loseOnce();
        bench.rest().turns(20).cheapA().turn().turn().a(FALLEN, "97151000").turns(4);

        assertThat(bench.engine().control().isRiskStopped()).isTrue();
        assertThat(bench.engine().control().reason()).contains("max_total_loss_krw");
    }

    @Test
    void lossesInARowRestTheRunAndThenTheStreakIsNew() {
        bench.param("reentryRestNs", 0L).limit("maxConsecutiveLosses", 2);
        loseOnce();
        loseOnce();
        bench.rest().turn().cheapA().turn();
        isBlockedBy(RiskCheck.MAX_CONSECUTIVE_LOSSES);
        assertThat(bench.counts().safetyViolations()).isZero();

        bench.rest().turns(15 * 60, SECOND);
        loseOnce();
        bench.rest().turn().cheapA().turn().turn();
        assertThat(bench.engine().openPositions()).as("one loss is no streak").hasSize(1);
    }

    @Test
    void theBreakerTripsOnRealisedLossesOnceAndClosesAfterItsRest() {
        // 0.1 % of five million
        bench.param("reentryRestNs", 0L).limit("breakerLossE4Bps", 100_000L);
        loseOnce();
        assertThat(bench.counts().breakerTriggers()).isEqualTo(1);
        assertThat(bench.counts().safetyViolations()).isEqualTo(1);

        bench.rest().turn().cheapA().turns(10);
        isBlockedBy(RiskCheck.CIRCUIT_BREAKER);
        assertThat(bench.counts().safetyViolations()).isEqualTo(1);

        bench.rest().turns(300, SECOND);
        winOnce();
        assertThat(bench.counts().trades()).isEqualTo(2);
    }

    @Test
    void tradesOfAnHourAreLimitedAndAPositionCountsOnce() {
        bench.limit("maxTradesPerHour", 2).param("reentryRestNs", 0L);
        winOnce();
        winOnce();
        assertThat(bench.counts().trades()).isEqualTo(2);
        bench.rest().turn().cheapA().turn();
        isBlockedBy(RiskCheck.MAX_TRADES_PER_HOUR);

        bench.rest().turns(61, MINUTE).turn().cheapA().turn().turn();
        assertThat(bench.counts().trades()).isEqualTo(3);
    }

    @Test
    void tradesOfADayAreLimited() {
        bench.limit("maxTradesPerDay", 1);
        winOnce();
        bench.rest().turn().cheapA().turn();

        isBlockedBy(RiskCheck.MAX_TRADES_PER_DAY);
    }

    @Test
    void aThinMarketIsNotEntered() {
        // twenty BTC a side are 1.96 billion won
        bench.limit("minLiquidityKrwE8", krw(2_500_000_000L))
                .rest()
                .turn()
                .cheapA()
                .turns(4);

        isBlockedBy(RiskCheck.MIN_LIQUIDITY_KRW);
        assertThat(bench.counts().ordersSent()).isZero();
        assertThat(bench.counts().blocked()).isEqualTo(4);
        assertThat(bench.seen(Refused.class)).as("told when it begins").hasSize(1);
        assertThat(bench.counts().safetyViolations()).isZero();
    }

    @Test
    void aLopsidedInventoryHoldsBackWhatWouldMakeItWorseOnly() {
        bench.holds("20000000", "0.39", "15000", "0.05").rest().turn().cheapA().turn();
        isBlockedBy(RiskCheck.MAX_INVENTORY_IMBALANCE);

        bench.dearA().turn();
        assertThat(bench.last()).isInstanceOf(Decision.Open.class);
    }

    @Test
    void severalPositionsMayBeOpenWhereTheLimitLets() {
        bench.limit("maxOpenPositions", 2).rest().turn().cheapA().turns(6);

        assertThat(bench.engine().openPositions()).hasSize(2);
        assertThat(bench.counts().trades()).isEqualTo(2);
        isBlockedBy(RiskCheck.MAX_OPEN_POSITIONS);

        bench.a("97995000", "97996000").turns(4);
        assertThat(bench.engine().openPositions()).isEmpty();
        assertThat(bench.counts().wonTrades()).isEqualTo(2);
    }

    @Test
    void theExposureLimitsTheNextPosition() {
        bench.limit("maxOpenPositions", 3)
                .limit("maxExposureKrwE8", krw(1_500_000))
                .rest()
                .turn()
                .cheapA()
                .turns(8);

        assertThat(bench.engine().openPositions()).hasSize(2);
        Position second = bench.engine().openPositions().get(1);
        assertThat(second.entryNotionalKrwE8()).isBetween(krw(480_000), krw(500_000));
        assertThat(bench.engine().exposureKrwE8()).isLessThanOrEqualTo(krw(1_500_000));
        isBlockedBy(RiskCheck.MAX_EXPOSURE_KRW);
    }

    @Test
    void emptyPocketsAreNamedAsSuch() {
        bench.holds("10000", "0.2", "15000", "0.2").rest().turn().cheapA().turns(3);

        isBlockedBy(RiskCheck.BALANCES);
        assertThat(bench.counts().safetyViolations()).isZero();
    }

    @Test
    void aFillBeyondTheSlippageLimitIsAViolation() {
        bench.simulation();
        bench.venues[0].mood = WilfulVenue.Mood.DEAF;
        bench.rest().turn().cheapA().turn();
        // the touch was 97 400 000: 97 692 200 is 30 bps away, 97 692 300 more than that
        fill(1, "97692200");
        assertThat(bench.counts().safetyViolations()).isZero();

        fill(1, "97692300");
        fill(1, "97700000");

        assertThat(bench.counts().safetyViolations()).isEqualTo(1);
        assertThat(bench.seen(Refused.class))
                .filteredOn(refused -> refused.check() == RiskCheck.MAX_SLIPPAGE_PCT)
                .hasSize(2)
                .allMatch(refused -> refused.limit() == 300_000 && refused.observed() > 300_000);
    }

    private void fill(long orderNo, String price) {
        ExecutionReport fill = new ExecutionReport.Fill(
                orderNo, bench.now(), Fixed.parse("0.001"), Fixed.parse(price), 0, EngineBench.KRW);
        bench.engine().apply(new EngineEvent.Report(0, fill));
    }

    @Test
    void theSameBlockIsToldAgainOnlyAfterItWasGone() {
        bench.limit("maxTradesPerDay", 1);
        winOnce();
        long before = bench.counts().blocked();
        bench.rest().turn().cheapA().turns(5).rest().turns(5).cheapA().turns(5);

        assertThat(bench.seen(Refused.class))
                .filteredOn(refused -> refused.check() == RiskCheck.MAX_TRADES_PER_DAY)
                .hasSize(2);
        assertThat(bench.counts().blocked() - before).isEqualTo(10);
    }
}
