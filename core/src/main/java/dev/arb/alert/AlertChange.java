package dev.arb.alert;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that became of an alert.
 *
 * @param alert as it is now; of a closed one, as it was last
 * @param at when, wall clock
 * @param sentence for people: what is wrong, or that it is over
 */
public record AlertChange(Kind kind, Alert alert, Instant at, String sentence) {
    /** What became of it. */
    public enum Kind {
        OPENED,
        /** It matters more or less than before. */
        SEVERITY_CHANGED,
        /** It says something else; of no more weight than before. */
        MESSAGE_CHANGED,
        CLOSED;

        /** In lower case, as it is published. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AlertChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(alert, "alert");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Whether people are told: of everything but a new wording. */
    public boolean isEdge() {
        return kind != Kind.MESSAGE_CHANGED;
    }
}
