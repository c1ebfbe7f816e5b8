package dev.arb.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.alert.AlertFigures.LargeLoss;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When the rules over a run's figures raise their alerts, and when they take them back. */
class ThresholdRulesTest {
    private static final long KRW = 100_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final AlertThresholds THRESHOLDS = new AlertThresholds(
            100 * KRW, 60 * SECOND, 500 * KRW, 80, 10, 2, 120 * SECOND, 15 * SECOND, 1L << 30, 1800 * SECOND);

    private final AlertDesk desk = new AlertDesk(
            () -> 0,
            new AlertTimes(
                    Map.of(
                            AlertRule.RUN_LOSS, 0L,
                            AlertRule.DRAWDOWN, 0L,
                            AlertRule.DAILY_LOSS_NEAR_LIMIT, 0L,
                            AlertRule.BLOCKED_ORDERS, 0L,
                            AlertRule.STALE_DATA, 0L),
                    0));
    private final ThresholdRules rules = new ThresholdRules(
            desk, THRESHOLDS, new ThresholdRules.Limits(1000 * KRW, 2000 * KRW), List.of("upbit", "binance"));

    private long nowS = 1000;
    private long wallS = 1000;
    private long events = 1;
    private OptionalLong pnl = OptionalLong.of(0);
    private long drawdown;
    private long lossOfDay;
    private long blocked;
    private long rejected;
    private Optional<LargeLoss> loss = Optional.empty();
    private long upbitS = 1000;

    private List<String> open() {
        rules.look(
                new AlertFigures(
                        nowS * SECOND,
                        events,
                        pnl,
                        OptionalLong.of(drawdown),
                        OptionalLong.of(lossOfDay),
                        blocked,
                        rejected,
                        loss,
                        List.of(OptionalLong.of(upbitS * SECOND), OptionalLong.of(nowS * SECOND))),
                wallS * SECOND);
        return desk.openAlerts().stream().map(Alert::name).toList();
    }

    private void passes(long seconds) {
        nowS += seconds;
        wallS += seconds;
        upbitS += seconds;
        events++;
    }

    @Test
    void figuresWithinTheirThresholdsRaiseNothing() {
        pnl = OptionalLong.of(-500 * KRW);
        drawdown = 1599 * KRW;
        lossOfDay = 799 * KRW;

        assertThat(open()).isEmpty();
    }

    @Test
    void aLossOfTheRunIsAnAlertUntilItIsMadeUpFor() {
        pnl = OptionalLong.of(-501 * KRW);
        assertThat(open()).containsExactly("run_loss");

        pnl = OptionalLong.empty();
        assertThat(open()).as("not known").containsExactly("run_loss");

        pnl = OptionalLong.of(-400 * KRW);
        assertThat(open()).isEmpty();
    }

    @Test
    void drawdownAndLossOfTheDayAreToldFromAPartOfTheirLimitsOn() {
        drawdown = 1600 * KRW;
        lossOfDay = 800 * KRW;
        assertThat(open()).containsExactly("daily_loss_near_limit", "drawdown");

        drawdown = 0;
        lossOfDay = -5 * KRW;
        assertThat(open()).isEmpty();
    }

    @Test
    void aLargeLossIsWorthAnAlertForAWhile() {
        loss = Optional.of(new LargeLoss(nowS * SECOND, 7, 101 * KRW));
        assertThat(open()).containsExactly("large_loss");
        assertThat(desk.openAlerts().get(0).message()).isEqualTo("position 7 lost 101 KRW, more than 100");

        passes(59);
        assertThat(open()).containsExactly("large_loss");
        passes(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsCountedForLifeIsJudgedByTheMinute() {
        blocked = 1_000_000;
        rejected = 1_000_000;
        assertThat(open()).as("from before the first look").isEmpty();

        passes(30);
        blocked += 11;
        rejected += 3;
        assertThat(open()).containsExactly("blocked_orders", "order_rejects");

        passes(61);
        open();
        passes(61);
        assertThat(open()).isEmpty();
    }

    @Test
    void aVenueThatIsSilentIsToldByItsName() {
        open();
        passes(15);
        upbitS = 1000;
        assertThat(open()).isEmpty();

        passes(1);
        upbitS = 1000;
        assertThat(open()).containsExactly("stale_data:upbit");

        upbitS = nowS;
        assertThat(open()).isEmpty();
    }

    @Test
    void anEngineWithoutEventsIsToldByTheWallClock() {
        open();
        wallS += 121;
        assertThat(open()).containsExactly("no_events");
        assertThat(desk.openAlerts().get(0).severity()).isEqualTo(AlertSeverity.CRITICAL);

        events++;
        assertThat(open()).isEmpty();
    }

    @Test
    void aDiskThatIsNearlyFullIsCritical() {
        rules.lookAtDisk((1L << 30) - 1);
        assertThat(desk.openAlerts()).extracting(Alert::severity).containsExactly(AlertSeverity.CRITICAL);

        rules.lookAtDisk(1L << 30);
        assertThat(desk.openAlerts()).isEmpty();
    }

    @Test
    void thePermissionForRealOrdersIsToldBeforeItEnds() {
        rules.lookAtArming(2000 * SECOND, 200 * SECOND);
        assertThat(desk.openAlerts()).isEmpty();

        rules.lookAtArming(2000 * SECOND, 201 * SECOND);
        assertThat(desk.openAlerts()).extracting(Alert::name).containsExactly("arming_ends");

        rules.lookAtArming(TimeUnit.HOURS.toNanos(12), 201 * SECOND);
        assertThat(desk.openAlerts()).isEmpty();
    }
}
