package dev.arb.state.tuning;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best completed trial of a session so far.
 *
 * @param value of the objective
 * @param parameters by name; empty when its result cannot be found
 */
public record BestTrial(
        BigDecimal value, Optional<Long> iteration, Optional<String> worker, Map<String, Optional<String>> parameters) {
    public BestTrial {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Of equal ones the first to be made, where that is known. */
    static Optional<TrialEntry> among(List<TrialEntry> trials, TuningDirection direction) {
        return trials.stream()
                .filter(trial ->
                        trial.status() == TrialStatus.COMPLETED && trial.value().isPresent())
                .reduce((best, trial) -> isBetter(trial, best, direction) ? trial : best);
    }

    private static boolean isBetter(TrialEntry trial, TrialEntry best, TuningDirection direction) {
        BigDecimal value = trial.value().orElseThrow();
        BigDecimal bestValue = best.value().orElseThrow();
        boolean isEarlier =
                trial.iteration().orElse(Long.MAX_VALUE) < best.iteration().orElse(Long.MAX_VALUE);
        return direction.isBetter(value, bestValue) || (value.compareTo(bestValue) == 0 && isEarlier);
    }
}
