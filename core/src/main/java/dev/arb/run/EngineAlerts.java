package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.AlertCleared;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.Severity;
import dev.arb.engine.OutcomeSink;

/** Raises and clears the alerts of which the engine tells. The engine's thread only. */
record EngineAlerts(AlertDesk desk) implements OutcomeSink {
    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof Alerted alert) {
            desk.raise(rule(alert.rule()), alert.subject(), severity(alert.severity()), alert.message());
        } else if (outcome instanceof AlertCleared cleared) {
            AlertRule rule = rule(cleared.rule());
            desk.clear(rule, cleared.subject(), "over: " + rule.doc());
        }
    }

    private static AlertRule rule(String word) {
        return AlertRule.of(word).orElse(AlertRule.ENGINE);
    }

    private static AlertSeverity severity(Severity severity) {
        return switch (severity) {
            case WARNING -> AlertSeverity.WARNING;
            case CRITICAL -> AlertSeverity.CRITICAL;
        };
    }
}
