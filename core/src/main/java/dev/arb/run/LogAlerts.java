package dev.arb.run;

import dev.arb.alert.AlertChange;
import dev.arb.alert.AlertListener;
import dev.arb.alert.AlertSeverity;
import dev.arb.log.LogComponent;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Writes what becomes of alerts to the log. The log takes lines into a queue and never waits. */
final class LogAlerts implements AlertListener {
    private static final Logger LOG = LogComponent.SAFETY.logger();

    @Override
    public void onChange(AlertChange change) {
        LOG.atLevel(level(change))
                .log(
                        "alert {} {}: {}",
                        change.alert().name(),
                        change.kind().word().replace('_', ' '),
                        change.sentence());
    }

    private static Level level(AlertChange change) {
        AlertSeverity severity = change.alert().severity();
        return switch (change.kind()) {
            case OPENED, SEVERITY_CHANGED ->
                switch (severity) {
                    case INFO -> Level.INFO;
                    case WARNING -> Level.WARN;
                    case CRITICAL -> Level.ERROR;
                };
            case MESSAGE_CHANGED -> Level.DEBUG;
            case CLOSED -> Level.INFO;
        };
    }
}
