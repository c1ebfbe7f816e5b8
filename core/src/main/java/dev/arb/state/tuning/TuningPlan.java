package dev.arb.state.tuning;

import java.util.Optional;

/**
 * What a tuning session sets out to do.
 *
 * @param totalIterations trials to be made, at least 1
 * @param objective the name of the metric that is searched for
 * @param method {@code grid}, {@code random}, {@code bayesian}
 */
public record TuningPlan(
        long totalIterations, String objective, TuningDirection direction, String method, Optional<Long> seed) {
    public TuningPlan {
        if (totalIterations < 1) {
            throw new IllegalArgumentException("total iterations were " + totalIterations + ", they must be 1 or more");
        }
        if (objective.isBlank() || method.isBlank()) {
            throw new IllegalArgumentException(
                    "objective was '" + objective + "' and method '" + method + "', neither may be empty");
        }
    }
}
