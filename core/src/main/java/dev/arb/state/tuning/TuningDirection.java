package dev.arb.state.tuning;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Which of two values of an objective is the better one. */
public enum TuningDirection {
    MAXIMIZE,
    MINIMIZE;

    /** As in the store and in outputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code value} is strictly better than {@code other}. */
    boolean isBetter(BigDecimal value, BigDecimal other) {
        int comparison = value.compareTo(other);
        return this == MAXIMIZE ? comparison > 0 : comparison < 0;
    }

    /** Empty for any other word. */
    static Optional<TuningDirection> read(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "maximize", "maximise", "max" -> Optional.of(MAXIMIZE);
            case "minimize", "minimise", "min" -> Optional.of(MINIMIZE);
            default -> Optional.empty();
        };
    }
}
