package dev.arb.state.tuning;

import dev.arb.state.Row;
import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Tuning;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@link Row#TUNING_SESSION}: what is known of a session as a whole. The words of its state are {@link TuningPhase},
 * those of the direction {@link TuningDirection}.
 *
 * @param indexVersion set when the trials and workers of the session are indexed; see {@link TuningWriter}
 * @param objective the name of the metric that is searched for
 * @param updatedAt when a result was stored last
 */
public record TuningSessionState(
        Optional<Long> indexVersion,
        Optional<String> state,
        Optional<Long> totalIterations,
        Optional<String> objective,
        Optional<String> direction,
        Optional<String> method,
        Optional<Long> seed,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> updatedAt) {
    static TuningSessionState read(Map<String, String> hash) {
        return new TuningSessionState(
                Tuning.INDEX_VERSION.in(hash),
                Common.STATE.in(hash),
                Tuning.TOTAL_ITERATIONS.in(hash),
                Tuning.OBJECTIVE.in(hash),
                Tuning.DIRECTION.in(hash),
                Tuning.METHOD.in(hash),
                Tuning.SEED.in(hash),
                Tuning.STARTED_AT.in(hash),
                Tuning.ENDED_AT.in(hash),
                Tuning.UPDATED_AT.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Tuning.INDEX_VERSION.put(hash, indexVersion);
        Common.STATE.put(hash, state);
        Tuning.TOTAL_ITERATIONS.put(hash, totalIterations);
        Tuning.OBJECTIVE.put(hash, objective);
        Tuning.DIRECTION.put(hash, direction);
        Tuning.METHOD.put(hash, method);
        Tuning.SEED.put(hash, seed);
        Tuning.STARTED_AT.put(hash, startedAt);
        Tuning.ENDED_AT.put(hash, endedAt);
        Tuning.UPDATED_AT.put(hash, updatedAt);
        return hash;
    }

    Optional<TuningPhase> phase() {
        return state.flatMap(TuningPhase::read);
    }

    boolean isIndexed() {
        return indexVersion.isPresent();
    }
}
