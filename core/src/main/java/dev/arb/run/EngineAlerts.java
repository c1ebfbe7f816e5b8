package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertSeverity;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.AlertCleared;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.Severity;
import dev.arb.engine.OutcomeSink;

/** Opens and closes the alerts of which the engine tells. The engine's thread only. */
record EngineAlerts(AlertDesk desk) implements OutcomeSink {
    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof Alerted alert) {
            desk.open(alert.rule(), severity(alert.severity()), alert.message());
        } else if (outcome instanceof AlertCleared cleared) {
            desk.close(cleared.rule());
        }
    }

    private static AlertSeverity severity(Severity severity) {
        return switch (severity) {
            case WARNING -> AlertSeverity.WARNING;
            case CRITICAL -> AlertSeverity.CRITICAL;
        };
    }
}
