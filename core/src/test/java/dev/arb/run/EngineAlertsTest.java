package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertTimes;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.AlertCleared;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineAlertsTest {
    private final AlertDesk desk = new AlertDesk(() -> 0, new AlertTimes(Map.of(AlertRule.IMPLAUSIBLE_EDGE, 0L), 0));
    private final EngineAlerts alerts = new EngineAlerts(desk);

    private void tell(EngineOutcome outcome) {
        alerts.onOutcome(1, 1, 1, outcome);
    }

    @Test
    void theFaultOfOneSymbolIsNotOverWithThatOfAnother() {
        tell(new Alerted(Severity.WARNING, "implausible_edge", "BTC", "BTC is too good"));
        tell(new Alerted(Severity.WARNING, "implausible_edge", "ETH", "ETH is too good"));

        tell(new AlertCleared("implausible_edge", "BTC"));

        assertThat(desk.openAlerts()).extracting(Alert::name).containsExactly("implausible_edge:ETH");
    }
}
