package dev.arb.alert.sink;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertChange;
import dev.arb.alert.AlertSeverity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a sink is to tell.
 *
 * @param event {@code opened}, {@code severity_changed}, {@code closed}, {@code summary} or {@code test}
 * @param alert which one; empty for a summary and a test
 * @param at wall clock
 * @param sentence for people
 */
public record AlertNote(String event, Optional<Alert> alert, AlertSeverity severity, Instant at, String sentence) {
    public AlertNote {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(alert, "alert");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(sentence, "sentence");
    }

    static AlertNote of(AlertChange change) {
        return new AlertNote(
                change.kind().word(),
                Optional.of(change.alert()),
                change.alert().severity(),
                change.at(),
                change.sentence());
    }

    /** Some could not be told. */
    static AlertNote summary(long dropped, Instant at) {
        String sentence = dropped == 1 ? "1 further alert was not sent" : dropped + " further alerts were not sent";
        return new AlertNote("summary", Optional.empty(), AlertSeverity.WARNING, at, sentence);
    }

    /** Somebody wants to see whether a sink works. */
    public static AlertNote test(Instant at) {
        return new AlertNote(
                "test", Optional.empty(), AlertSeverity.INFO, at, "a test of arb: alerts of runs come this way");
    }
}
