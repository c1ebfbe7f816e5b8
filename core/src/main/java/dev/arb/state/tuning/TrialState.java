package dev.arb.state.tuning;

import dev.arb.state.Codec;
import dev.arb.state.Row;
import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Tuning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@link Row#TUNING_RESULT}: one trial, without its session.
 *
 * @param timestamp when it was done
 * @param parameters by name, as text; empty for one that cannot be printed
 * @param metrics by name; empty for one that is no number, such as NaN
 */
public record TrialState(
        Optional<String> workerId,
        Optional<Long> iteration,
        TrialStatus status,
        Optional<Instant> timestamp,
        Map<String, Optional<String>> parameters,
        Map<String, Optional<BigDecimal>> metrics) {

    public TrialState {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    static TrialState read(Map<String, String> hash) {
        Map<String, Optional<String>> parameters = new TreeMap<>();
        Map<String, Optional<BigDecimal>> metrics = new TreeMap<>();
        hash.forEach((field, text) -> {
            Tuning.parameterOf(field).ifPresent(name -> parameters.put(name, Codec.TEXT.read(text)));
            Tuning.metricOf(field).ifPresent(name -> metrics.put(name, Codec.DECIMAL.read(text)));
        });
        return new TrialState(
                Tuning.WORKER_ID.in(hash),
                Tuning.ITERATION.in(hash),
                TrialStatus.read(Tuning.STATUS.in(hash)),
                Common.TIMESTAMP.in(hash),
                parameters,
                metrics);
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Tuning.WORKER_ID.put(hash, workerId);
        Tuning.ITERATION.put(hash, iteration);
        Tuning.STATUS.put(hash, Optional.of(status.key()));
        Common.TIMESTAMP.put(hash, timestamp);
        parameters.forEach((name, value) -> Tuning.parameter(name).put(hash, value));
        metrics.forEach((name, value) -> Tuning.metric(name).put(hash, value));
        return hash;
    }

    /** The value of a metric; empty when it is missing or makes no sense. */
    Optional<BigDecimal> metric(String name) {
        return metrics.getOrDefault(name, Optional.empty());
    }
}
