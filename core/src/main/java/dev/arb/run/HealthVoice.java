package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthWatch;
import org.slf4j.Logger;

/**
 * Tells of changed levels: in a log of its own, and as an alert that is open while the level is not fine.
 *
 * @param rule of the alerts; each check has one of its own
 */
record HealthVoice(Logger log, AlertDesk alerts, AlertRule rule) implements HealthWatch.Listener {
    @Override
    public void changed(HealthCheck before, HealthCheck now) {
        String change = "{}: {} to {}, {}";
        switch (now.level()) {
            case NOT_IN_RUN, UNKNOWN, OK -> {
                if (before.level().isWorseThan(HealthLevel.OK)) {
                    log.warn(
                            change,
                            now.name(),
                            before.level().word(),
                            now.level().word(),
                            now.message());
                } else {
                    log.info(
                            change,
                            now.name(),
                            before.level().word(),
                            now.level().word(),
                            now.message());
                }
                alerts.clear(rule, now.name(), now.message());
            }
            case WARN -> {
                log.warn(change, now.name(), before.level().word(), now.level().word(), now.message());
                alerts.raise(rule, now.name(), AlertSeverity.WARNING, now.message());
            }
            case ERROR, CRITICAL -> {
                log.error(change, now.name(), before.level().word(), now.level().word(), now.message());
                alerts.raise(rule, now.name(), AlertSeverity.CRITICAL, now.message());
            }
        }
    }
}
