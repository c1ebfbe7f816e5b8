package dev.arb.state.tuning;

import dev.arb.state.Keys;
import dev.arb.state.Row;
import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Tuning;
import dev.arb.state.StateSink;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWrite;
import dev.arb.state.TuningNamespace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a tuning session: results and signs of life under the keys that other programs know, and beside them an index,
 * so that the status of a session needs no search through the store.
 *
 * <p>Everything is written by identity: a trial is the field of its iteration, a worker the field of its name. So every
 * call may be repeated, in any order and from several machines, and counts once; also when two workers made the same
 * trial, because one of them was taken for dead. Each key is complete in itself: no two have to change together.
 *
 * <p>A session is begun or resumed by one program; others join it by creating a writer of the same session. Thread-safe
 * as its sink is.
 */
public final class TuningWriter {
    /** Of the layout of {@link Row#TUNING_TRIALS} and {@link Row#TUNING_WORKERS}. */
    static final long INDEX_VERSION = 1;

    private final StateSink sink;
    private final Keys keys;
    private final String session;
    private final String objective;

    /**
     * @param keys of the {@link TuningNamespace}
     * @param session id of the session, as it stands in keys
     * @param objective name of the metric that is searched for
     * @throws IllegalArgumentException for an id that would break a key
     */
    public TuningWriter(StateSink sink, Keys keys, String session, String objective) {
        this.sink = sink;
        this.keys = keys;
        this.session = session;
        this.objective = objective;
        keys.of(Row.TUNING_SESSION, session);
    }

    /** Begins a session whose id was never used before. */
    public void begin(TuningPlan plan, Instant now) {
        TuningSessionState facts = new TuningSessionState(
                Optional.of(INDEX_VERSION),
                Optional.of(TuningPhase.RUNNING.key()),
                Optional.of(plan.totalIterations()),
                Optional.of(plan.objective()),
                Optional.of(plan.direction().key()),
                Optional.of(plan.method()),
                plan.seed(),
                Optional.of(now),
                Optional.empty(),
                Optional.of(now));
        sink.post(
                new StateWrite.PutHash(keys.of(Row.TUNING_SESSION, session), facts.write(), Row.TUNING_SESSION.ttl()));
        listAsNewest(now);
    }

    /** Goes on with a session that was interrupted; its trials stay. @param totalIterations those before included */
    public void resume(long totalIterations, Instant now) {
        Map<String, String> fields = new LinkedHashMap<>();
        Tuning.INDEX_VERSION.put(fields, Optional.of(INDEX_VERSION));
        Common.STATE.put(fields, Optional.of(TuningPhase.RUNNING.key()));
        Tuning.TOTAL_ITERATIONS.put(fields, Optional.of(totalIterations));
        Tuning.UPDATED_AT.put(fields, Optional.of(now));
        update(Row.TUNING_SESSION, fields, Set.of(Tuning.ENDED_AT.name()));
        listAsNewest(now);
    }

    private void listAsNewest(Instant now) {
        sink.post(new StateWrite.UpdateHash(
                keys.of(Row.TUNING_SESSIONS), Map.of(session, StateTimes.format(now)), Set.of()));
    }

    /** A sign of life, to be given well within {@link TuningHealth#WORKER_LIMIT}, also during a long trial. */
    public void workerAlive(String worker, Instant now) {
        String text = StateTimes.format(now);
        sink.post(new StateWrite.PutString(
                keys.of(Row.TUNING_LAST_SEEN, session, worker), text, Row.TUNING_LAST_SEEN.ttl()));
        update(Row.TUNING_WORKERS, Map.of(worker, text), Set.of());
    }

    /** The worker ends in order: nobody waits for a sign of life any more. Its trials stay. */
    public void workerLeft(String worker) {
        update(Row.TUNING_WORKERS, Map.of(), Set.of(worker));
    }

    /**
     * Stores a trial. The result comes first, then the index that leads to it.
     *
     * @param trial with worker, iteration and time
     * @throws IllegalArgumentException when one of them is missing, or the iteration is negative
     */
    public void result(TrialState trial) {
        String worker = trial.workerId().orElseThrow(() -> new IllegalArgumentException("a trial without its worker"));
        Instant at = trial.timestamp().orElseThrow(() -> new IllegalArgumentException("a trial without its time"));
        long iteration = trial.iteration()
                .filter(number -> number >= 0)
                .orElseThrow(() -> new IllegalArgumentException("a trial without its iteration, or a negative one"));
        Map<String, String> fields = new LinkedHashMap<>();
        Tuning.SESSION_ID.put(fields, Optional.of(session));
        fields.putAll(trial.write());
        String key = keys.of(Row.TUNING_RESULT, session, worker, Long.toString(iteration));
        sink.post(new StateWrite.PutHash(key, fields, Row.TUNING_RESULT.ttl()));
        index(trial, iteration, key, at);
        workerAlive(worker, at);
    }

    private void index(TrialState trial, long iteration, String key, Instant at) {
        TrialEntry entry = TrialEntry.of(trial, Optional.of(objective), key);
        String block = TuningIndex.block(iteration);
        sink.post(new StateWrite.UpdateHash(
                keys.of(Row.TUNING_TRIALS, session, block), Map.of(Long.toString(iteration), entry.write()), Set.of()));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Tuning.block(block), "1");
        trial.metrics().keySet().forEach(name -> facts.put(Tuning.metric(name).name(), "1"));
        Tuning.UPDATED_AT.put(facts, Optional.of(at));
        update(Row.TUNING_SESSION, facts, Set.of());
    }

    /** The session is over, or at least this attempt at it. */
    public void end(TuningPhase phase, Instant now) {
        if (phase == TuningPhase.RUNNING) {
            throw new IllegalArgumentException("a session cannot end as running");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Common.STATE.put(fields, Optional.of(phase.key()));
        Tuning.ENDED_AT.put(fields, Optional.of(now));
        update(Row.TUNING_SESSION, fields, Set.of());
    }

    private void update(Row row, Map<String, String> put, Set<String> remove) {
        sink.post(new StateWrite.UpdateHash(keys.of(row, session), put, remove));
    }
}
