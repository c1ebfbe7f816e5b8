package dev.arb.state.tuning;

import java.util.Locale;
import java.util.Optional;

/** What became of a trial. */
public enum TrialStatus {
    /** Under way: not yet counted as done. */
    RUNNING,
    COMPLETED,
    /** Given up early because it promised nothing. */
    PRUNED,
    FAILED;

    /** As in the store. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will come of it. */
    public boolean isDone() {
        return this != RUNNING;
    }

    /** Any program's word. A stored result without a word, or with one that nobody knows, is a completed trial. */
    static TrialStatus read(Optional<String> word) {
        return switch (word.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "running", "started", "pending", "waiting", "queued" -> RUNNING;
            case "pruned" -> PRUNED;
            case "failed", "fail", "failure", "error", "crashed" -> FAILED;
            default -> COMPLETED;
        };
    }
}
