package dev.arb.state.tuning;

import java.util.Locale;
import java.util.Optional;

/** The state of a tuning session as its program tells it. */
public enum TuningPhase {
    RUNNING,
    /** All its trials were made. */
    COMPLETED,
    /** Stopped in order before that; it can be resumed. */
    INTERRUPTED,
    FAILED;

    /** As in the store and in outputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for any other word. */
    static Optional<TuningPhase> read(String word) {
        for (TuningPhase phase : values()) {
            if (phase.key().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
