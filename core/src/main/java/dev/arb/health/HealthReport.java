package dev.arb.health;

import java.util.List;
import java.util.Objects;

/**
 * How a run is at one moment.
 *
 * @param checks in the order in which they are shown; each name once
 */
public record HealthReport(HealthStatus status, List<HealthCheck> checks) {
    public HealthReport {
        Objects.requireNonNull(status, "status");
        checks = List.copyOf(checks);
    }

    /** The run is as its worst check: down when one is critical, degraded when one is above a threshold. */
    public static HealthReport of(List<HealthCheck> checks) {
        return new HealthReport(
                checks.stream()
                        .map(check -> status(check.level()))
                        .max(HealthStatus::compareTo)
                        .orElse(HealthStatus.OK),
                checks);
    }

    private static HealthStatus status(HealthLevel level) {
        return switch (level) {
            case NOT_IN_RUN, UNKNOWN, OK -> HealthStatus.OK;
            case WARN, ERROR -> HealthStatus.DEGRADED;
            case CRITICAL -> HealthStatus.DOWN;
        };
    }
}
