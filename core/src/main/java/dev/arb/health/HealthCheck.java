package dev.arb.health;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One thing that is watched, as it was last evaluated.
 *
 * @param name in lower case with underscores, such as {@code ws_lag}; the same in every run
 * @param observed the measurement; empty when there is none
 * @param limit above it the level is {@link HealthLevel#ERROR}; empty when there is none
 * @param unit of both, such as {@code ms}; empty for a number without a unit
 * @param since when it came to this level, wall clock
 * @param message one sentence
 */
public record HealthCheck(
        String name,
        HealthLevel level,
        OptionalDouble observed,
        OptionalDouble limit,
        String unit,
        Instant since,
        String message) {
    public HealthCheck {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(message, "message");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a check needs a name");
        }
    }
}
