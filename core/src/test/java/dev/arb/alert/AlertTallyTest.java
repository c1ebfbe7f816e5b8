package dev.arb.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTallyTest {
    private final AlertTally tally = new AlertTally();
    private final AlertDesk desk = new AlertDesk(() -> 0, new AlertTimes(Map.of(), 0));

    @Test
    void whatOpensCountsAndNothingElse() {
        desk.add(tally);
        desk.raise(AlertRule.WATCHDOG, "ws_lag", AlertSeverity.WARNING, "slow");
        desk.raise(AlertRule.WATCHDOG, "ws_lag", AlertSeverity.WARNING, "slower");
        desk.raise(AlertRule.WATCHDOG, "ws_lag", AlertSeverity.CRITICAL, "dead");
        desk.clear(AlertRule.WATCHDOG, "ws_lag", "well");
        desk.raise(AlertRule.WATCHDOG, "ws_lag", AlertSeverity.CRITICAL, "dead");
        desk.raise(AlertRule.WATCHDOG, "loop_latency", AlertSeverity.WARNING, "slow");

        assertThat(tally.opened(AlertRule.WATCHDOG, AlertSeverity.WARNING)).isEqualTo(2);
        assertThat(tally.opened(AlertRule.WATCHDOG, AlertSeverity.CRITICAL)).isEqualTo(1);
        assertThat(tally.opened(AlertRule.DRAWDOWN, AlertSeverity.WARNING)).isZero();
    }
}
