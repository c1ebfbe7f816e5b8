package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthWatch;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Tells of changed levels: in a log of its own, and as an alert that is open while the level is not fine.
 *
 * @param rule of the alerts; each check has one of its own
 */
record HealthVoice(Logger log, AlertDesk alerts, AlertRule rule) implements HealthWatch.Listener {
    @Override
    public void changed(HealthCheck before, HealthCheck now) {
        log.atLevel(level(before, now))
                .log(
                        "{}: {} to {}, {}",
                        now.name(),
                        before.level().word(),
                        now.level().word(),
                        now.message());
        switch (now.level()) {
            case NOT_IN_RUN, UNKNOWN, OK -> alerts.clear(rule, now.name(), now.message());
            case WARN -> alerts.raise(rule, now.name(), AlertSeverity.WARNING, now.message());
            case ERROR, CRITICAL -> alerts.raise(rule, now.name(), AlertSeverity.CRITICAL, now.message());
        }
    }

    /** A recovery is told as loud as what it ends. */
    private static Level level(HealthCheck before, HealthCheck now) {
        return switch (now.level()) {
            case NOT_IN_RUN, UNKNOWN, OK -> before.level().isWorseThan(HealthLevel.OK) ? Level.WARN : Level.INFO;
            case WARN -> Level.WARN;
            case ERROR, CRITICAL -> Level.ERROR;
        };
    }
}
