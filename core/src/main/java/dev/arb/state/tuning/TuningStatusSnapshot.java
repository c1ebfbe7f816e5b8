package dev.arb.state.tuning;

import dev.arb.state.HealthVerdict;
import dev.arb.state.TuningNamespace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a tuning session at a moment. Unknown is empty throughout; all texts can be printed.
 *
 * @param store where it was read
 * @param note a sentence about the choice of the store
 * @param state as the session's program tells it
 * @param totalIterations trials asked for; 0 when that is not known
 * @param completedIterations trials that gave a result; failed and pruned ones are counted apart
 * @param progressPct completed, failed and pruned trials of the total, per cent; 0 when the total is 0
 * @param metricKeys names of the metrics that trials have
 * @param lastUpdate when something last came of the session: a result, else its beginning, else a sign of life
 * @param ratePerSecond trials a second by the times of the newest 100 ({@link TuningProgress})
 * @param etaSeconds until all are done at this rate; unknown when nobody is at work
 * @param objective the metric that is searched for
 * @param objectives of the completed trials that have one, by iteration; the newest of them
 * @param best unknown without an objective and its direction
 * @param timestamp when this was read
 */
public record TuningStatusSnapshot(
        TuningNamespace namespace,
        String store,
        Optional<String> note,
        String sessionId,
        Optional<String> state,
        long totalIterations,
        long completedIterations,
        long failedIterations,
        long prunedIterations,
        BigDecimal progressPct,
        List<String> metricKeys,
        Optional<Instant> startedAt,
        Optional<Instant> lastUpdate,
        Optional<BigDecimal> ratePerSecond,
        Optional<Long> etaSeconds,
        Optional<String> objective,
        Optional<TuningDirection> direction,
        Optional<Long> seed,
        List<BigDecimal> objectives,
        Optional<BestTrial> best,
        List<TuningWorker> workers,
        HealthVerdict health,
        Instant timestamp) {

    public TuningStatusSnapshot {
        metricKeys = List.copyOf(metricKeys);
        objectives = List.copyOf(objectives);
        workers = List.copyOf(workers);
    }

    /** Trials that nothing more will come of. */
    public long doneIterations() {
        return completedIterations + failedIterations + prunedIterations;
    }
}
