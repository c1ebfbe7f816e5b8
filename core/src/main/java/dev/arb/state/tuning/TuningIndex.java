package dev.arb.state.tuning;

import dev.arb.state.Keys;
import dev.arb.state.Row;
import dev.arb.state.RowFields.Tuning;
import dev.arb.state.StateStore;
import dev.arb.state.StateTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what {@link TuningWriter} indexed. The trials of a session are divided into hashes of a bounded size, so that
 * storing one costs the same however many there are; the session's own hash names those that exist. A status reads as
 * many keys as the session has blocks and a few more, whatever else is in the store.
 */
final class TuningIndex {
    /** Trials in one hash. */
    static final int BLOCK = 500;

    private final StateStore store;
    private final Keys keys;

    TuningIndex(StateStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The hash that a trial stands in. */
    static String block(long iteration) {
        return Long.toString(iteration / BLOCK);
    }

    /** The session that was begun or resumed last; of several at the same moment the last by name. */
    Optional<String> newest() {
        return sessions().entrySet().stream()
                .max(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Map<String, Instant> sessions() {
        Map<String, Instant> sessions = new HashMap<>();
        store.readHash(keys.of(Row.TUNING_SESSIONS))
                .forEach((session, time) ->
                        sessions.put(session, StateTimes.parse(time).orElse(Instant.MIN)));
        return sessions;
    }

    /** When the newest session was begun, or the given one changed last. */
    Optional<Instant> lastSign(Optional<String> session) {
        return session.isPresent()
                ? facts(session.get()).updatedAt()
                : sessions().values().stream().max(Comparator.naturalOrder());
    }

    /** What is written of a session as a whole, indexed or not. */
    TuningSessionState facts(String session) {
        return TuningSessionState.read(hash(session));
    }

    private Map<String, String> hash(String session) {
        return Row.isPart(session) ? store.readHash(keys.of(Row.TUNING_SESSION, session)) : Map.of();
    }

    /** Empty when the session is not indexed. */
    Optional<TuningRecords> records(String session) {
        Map<String, String> hash = hash(session);
        return TuningSessionState.read(hash).isIndexed() ? Optional.of(records(session, hash)) : Optional.empty();
    }

    private TuningRecords records(String session, Map<String, String> hash) {
        List<TrialEntry> trials = new ArrayList<>();
        Set<String> metricKeys = new TreeSet<>();
        for (String field : hash.keySet()) {
            Tuning.metricOf(field).ifPresent(metricKeys::add);
            Tuning.blockOf(field)
                    .filter(Row::isPart)
                    .ifPresent(block -> store.readHash(keys.of(Row.TUNING_TRIALS, session, block))
                            .forEach((iteration, json) -> trials.add(TrialEntry.read(keys, session, iteration, json))));
        }
        Map<String, Optional<Instant>> workers = new HashMap<>();
        store.readHash(keys.of(Row.TUNING_WORKERS, session))
                .forEach((worker, time) -> workers.put(worker, StateTimes.parse(time)));
        return new TuningRecords(session, TuningSessionState.read(hash), trials, workers, metricKeys);
    }
}
