package dev.arb.state.tuning;

import dev.arb.state.Keys;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StateStoreException;
import dev.arb.state.StateTimes;
import dev.arb.state.TuningNamespace;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads the status of a tuning session: through its index, or, where another program wrote the session without one,
 * from keys found by scanning. For one thread; to be kept for repeated reading.
 */
public final class TuningStatusMonitor {
    private static final int MOST_OBJECTIVES = 500;

    private final StateSource source;
    private final Selection selection;
    private final Keys keys;
    private final NanoClock clock;
    private final ForeignTuning foreign;

    /**
     * Which session.
     *
     * @param sessionId empty for the newest
     * @param totalIterations stronger than what the session itself recorded
     */
    public record Selection(TuningNamespace namespace, Optional<String> sessionId, OptionalLong totalIterations) {}

    /**
     * @param clock wall clock
     * @param progress is told how a scan goes on
     */
    public TuningStatusMonitor(
            StateSource source, Selection selection, String keyPrefix, NanoClock clock, ScanProgress progress) {
        this.source = source;
        this.selection = selection;
        this.keys = new Keys(selection.namespace().toString(), keyPrefix);
        this.clock = clock;
        this.foreign = new ForeignTuning(keys, clock, progress);
    }

    /**
     * Reads once. Never throws because of what stands in the store.
     *
     * @throws TuningSessionNotFoundException when there is no such session
     * @throws StateStoreException when the store cannot be read
     */
    public TuningStatusSnapshot loadSnapshot() {
        StateSource.Chosen chosen =
                source.choose(keys, store -> new TuningIndex(store, keys).lastSign(selection.sessionId()));
        return snapshot(chosen, records(chosen.store()));
    }

    private TuningRecords records(StateStore store) {
        TuningIndex index = new TuningIndex(store, keys);
        Optional<String> listed = selection.sessionId().or(index::newest);
        return listed.flatMap(index::records).orElseGet(() -> foreignRecords(store, index, listed));
    }

    private TuningRecords foreignRecords(StateStore store, TuningIndex index, Optional<String> listed) {
        String session = foreign.find(store, listed).orElseThrow(() -> notFound(store, selection.sessionId()));
        return foreign.records(store, session, index.facts(session));
    }

    private TuningSessionNotFoundException notFound(StateStore store, Optional<String> session) {
        String which =
                session.map(id -> "'" + TuningWorkers.printable(id) + "' ").orElse("");
        return new TuningSessionNotFoundException("no tuning session " + which + "in " + selection.namespace() + " ("
                + store.description() + "); choose another --mode, --env or --state"
                + session.map(id -> ", or leave --session-id out for the newest")
                        .orElse(""));
    }

    private TuningStatusSnapshot snapshot(StateSource.Chosen chosen, TuningRecords records) {
        Instant now = StateTimes.instant(clock.nowNs());
        TuningSessionState facts = records.facts();
        TuningProgress progress = TuningProgress.of(records.trials());
        List<TuningWorker> workers = TuningWorkers.of(records, now);
        long total = selection
                .totalIterations()
                .orElse(Math.max(0, facts.totalIterations().orElse(0L)));
        return new TuningStatusSnapshot(
                selection.namespace(),
                chosen.store().description(),
                chosen.note(),
                TuningWorkers.printable(records.session()),
                facts.state(),
                total,
                progress.completed(),
                progress.failed(),
                progress.pruned(),
                progress.pct(total),
                List.copyOf(records.metricKeys()),
                facts.startedAt(),
                lastUpdate(facts, progress, workers),
                progress.ratePerSecond(),
                eta(facts, progress, total, workers),
                facts.objective(),
                facts.direction().flatMap(TuningDirection::read),
                facts.seed(),
                objectives(records.trials()),
                best(chosen.store(), records),
                workers,
                TuningHealth.judge(facts.phase(), total, progress.done(), workers),
                now);
    }

    private static Optional<Instant> lastUpdate(
            TuningSessionState facts, TuningProgress progress, List<TuningWorker> workers) {
        return latest(Stream.of(facts.updatedAt(), progress.lastDoneAt()))
                .or(() -> latest(workers.stream().map(TuningWorker::lastSeen)));
    }

    private static Optional<Instant> latest(Stream<Optional<Instant>> times) {
        return times.flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private static Optional<Long> eta(
            TuningSessionState facts, TuningProgress progress, long total, List<TuningWorker> workers) {
        boolean atWork = workers.stream().anyMatch(worker -> !worker.left() && !worker.isGone());
        return TuningHealth.isComplete(facts.phase(), total, progress.done()) || atWork
                ? progress.etaSeconds(total)
                : Optional.empty();
    }

    private static List<BigDecimal> objectives(List<TrialEntry> trials) {
        List<BigDecimal> values = trials.stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .sorted(Comparator.comparingLong(
                        (TrialEntry trial) -> trial.iteration().orElse(Long.MAX_VALUE)))
                .flatMap(trial -> trial.value().stream())
                .toList();
        return values.subList(Math.max(0, values.size() - MOST_OBJECTIVES), values.size());
    }

    private static Optional<BestTrial> best(StateStore store, TuningRecords records) {
        return records.facts()
                .direction()
                .flatMap(TuningDirection::read)
                .flatMap(direction -> BestTrial.among(records.trials(), direction))
                .map(trial -> best(store, trial));
    }

    private static BestTrial best(StateStore store, TrialEntry trial) {
        BigDecimal value = trial.value().orElseThrow();
        Map<String, String> result = trial.resultKey().map(store::readHash).orElse(Map.of());
        return new BestTrial(
                value,
                trial.iteration(),
                trial.worker().map(TuningWorkers::printable),
                TrialState.read(result).parameters());
    }
}
