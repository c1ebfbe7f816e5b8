package dev.arb.alert;

import java.time.Instant;
import java.util.Objects;

/**
 * An alert that is or was open.
 *
 * @param subject whom it concerns where a rule watches several, a venue for example; empty otherwise
 * @param since when it opened, wall clock
 * @param message one sentence
 */
public record Alert(AlertRule rule, String subject, AlertSeverity severity, Instant since, String message) {
    public Alert {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(message, "message");
    }

    /** Tells it from all others that may be open at a time: {@code unhedged_leg}, {@code stale_data:upbit}. */
    public String name() {
        return name(rule, subject);
    }

    static String name(AlertRule rule, String subject) {
        return subject.isEmpty() ? rule.word() : rule.word() + ":" + subject;
    }
}
