package dev.arb.state.tuning;

import dev.arb.state.Codec;
import dev.arb.state.FlatJson;
import dev.arb.state.Keys;
import dev.arb.state.Row;
import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Tuning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the status needs to know of a trial: the JSON of a field of {@link Row#TUNING_TRIALS}.
 *
 * @param value of the objective; empty when it has none
 * @param resultKey where all of the trial stands; empty when that cannot be told
 */
record TrialEntry(
        Optional<Long> iteration,
        Optional<String> worker,
        TrialStatus status,
        Optional<Instant> timestamp,
        Optional<BigDecimal> value,
        Optional<String> resultKey) {

    static TrialEntry of(TrialState trial, Optional<String> objective, String resultKey) {
        return new TrialEntry(
                trial.iteration(),
                trial.workerId(),
                trial.status(),
                trial.timestamp(),
                objective.flatMap(trial::metric),
                Optional.of(resultKey));
    }

    /** From the index, where a field's name is the iteration. */
    static TrialEntry read(Keys keys, String session, String iteration, String json) {
        Map<String, String> fields = FlatJson.read(json).orElse(Map.of());
        Optional<String> worker = Tuning.WORKER_ID.in(fields);
        return new TrialEntry(
                Codec.WHOLE.read(iteration),
                worker,
                TrialStatus.read(Tuning.STATUS.in(fields)),
                Common.TIMESTAMP.in(fields),
                Tuning.VALUE.in(fields),
                worker.filter(id -> Row.isPart(id) && Row.isPart(iteration))
                        .map(id -> keys.of(Row.TUNING_RESULT, session, id, iteration)));
    }

    String write() {
        Map<String, String> fields = new LinkedHashMap<>();
        Tuning.WORKER_ID.put(fields, worker);
        Tuning.STATUS.put(fields, Optional.of(status.key()));
        Common.TIMESTAMP.put(fields, timestamp);
        Tuning.VALUE.put(fields, value);
        return FlatJson.write(fields);
    }
}
