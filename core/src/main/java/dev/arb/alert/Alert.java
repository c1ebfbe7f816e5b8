package dev.arb.alert;

import java.time.Instant;
import java.util.Objects;

/**
 * An alert that is or was open.
 *
 * @param rule what is watched, such as {@code unhedged_leg}; one alert a rule is open at a time
 * @param since when it opened, wall clock
 * @param message one sentence
 */
public record Alert(String rule, AlertSeverity severity, Instant since, String message) {
    public Alert {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(message, "message");
        if (rule.isBlank()) {
            throw new IllegalArgumentException("an alert needs a rule");
        }
    }
}
