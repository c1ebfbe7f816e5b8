package dev.arb.alert;

import java.util.Map;

/**
 * How long conditions must hold before people are told; wall clock, nanoseconds.
 *
 * @param openAfterNs for how long the condition of a rule must have held; a rule that is missing takes its own default
 * @param closeAfterNs for how long a condition must have been gone before its alert closes, so that one that comes and
 *     goes is one alert
 */
public record AlertTimes(Map<AlertRule, Long> openAfterNs, long closeAfterNs) {
    public AlertTimes {
        openAfterNs = Map.copyOf(openAfterNs);
    }

    long openAfterNs(AlertRule rule) {
        return openAfterNs.getOrDefault(rule, rule.openAfterNs());
    }
}
