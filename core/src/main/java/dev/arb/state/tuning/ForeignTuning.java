package dev.arb.state.tuning;

import dev.arb.state.Codec;
import dev.arb.state.KeyPattern;
import dev.arb.state.Keys;
import dev.arb.state.ScanPage;
import dev.arb.state.StateStore;
import dev.arb.state.StateTimes;
import dev.arb.time.NanoClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds sessions that another program wrote without an index, by scanning for their keys. A scan costs as much as there
 * are keys in the store: it is repeated only when ten times its duration has passed, so that a monitor takes at most a
 * tenth of the time for it, and a result that is done is read once. For one thread.
 */
final class ForeignTuning {
    private static final long REST = 10;

    private final Keys keys;
    private final NanoClock clock;
    private final ScanProgress progress;
    private Optional<String> scannedFor = Optional.empty();
    private List<TuningKey> found = List.of();
    private long scanAgainAtNs = Long.MIN_VALUE;
    private final Map<String, TrialState> done = new HashMap<>();

    ForeignTuning(Keys keys, NanoClock clock, ScanProgress progress) {
        this.keys = keys;
        this.clock = clock;
        this.progress = progress;
    }

    /** The session of that id, or without one the session with the newest sign of life; empty when it has no keys. */
    Optional<String> find(StateStore store, Optional<String> session) {
        scanWhenDue(store, session);
        return sessions().entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(ofSession -> lastSign(store, ofSession))))
                .map(Map.Entry::getKey);
    }

    private Map<String, List<TuningKey>> sessions() {
        return found.stream().collect(Collectors.groupingBy(TuningKey::session));
    }

    private void scanWhenDue(StateStore store, Optional<String> session) {
        long startedNs = clock.nowNs();
        if (startedNs < scanAgainAtNs && session.equals(scannedFor)) {
            return;
        }
        String start = keys.startingWith("").prefix();
        KeyPattern pattern = keys.startingWith(TuningKey.beginning(session));
        TreeSet<String> distinct = new TreeSet<>();
        Optional<String> cursor = Optional.of(ScanPage.START);
        long looked = 0;
        while (cursor.isPresent()) {
            ScanPage page = store.scan(pattern, cursor.get());
            distinct.addAll(page.keys());
            cursor = page.next();
            looked += page.looked();
            progress.looked(looked);
        }
        found = distinct.stream()
                .flatMap(key -> TuningKey.of(key, key.substring(start.length())).stream())
                .filter(key -> session.isEmpty() || session.get().equals(key.session()))
                .toList();
        scannedFor = session;
        long endedNs = clock.nowNs();
        scanAgainAtNs = endedNs + REST * Math.max(0, endedNs - startedNs);
    }

    /** The newest sign of life of a session's workers; without any, the time of the result with the largest number. */
    private static Instant lastSign(StateStore store, List<TuningKey> ofSession) {
        Optional<Instant> seen = store.readStrings(signsOfLife(ofSession)).values().stream()
                .flatMap(text -> StateTimes.parse(text).stream())
                .max(Comparator.naturalOrder());
        return seen.or(() -> ofSession.stream()
                        .filter(key -> key.iteration().isPresent())
                        .max(Comparator.comparing(key ->
                                key.iteration().flatMap(Codec.WHOLE::read).orElse(Long.MIN_VALUE)))
                        .flatMap(key ->
                                TrialState.read(store.readHash(key.key())).timestamp()))
                .orElse(Instant.MIN);
    }

    /**
     * @param session as {@link #find} told it
     * @param facts what is known of it beside its results
     */
    TuningRecords records(StateStore store, String session, TuningSessionState facts) {
        List<TuningKey> ofSession = sessions().getOrDefault(session, List.of());
        List<TrialEntry> trials = new ArrayList<>();
        Set<String> metricKeys = new TreeSet<>();
        Map<String, Optional<Instant>> workers = new HashMap<>();
        Map<String, String> seen = store.readStrings(signsOfLife(ofSession));
        for (TuningKey key : ofSession) {
            if (key.iteration().isPresent()) {
                TrialState trial = trial(store, key);
                metricKeys.addAll(trial.metrics().keySet());
                trials.add(TrialEntry.of(trial, facts.objective(), key.key()));
                workers.putIfAbsent(key.worker(), Optional.empty());
            } else {
                workers.put(
                        key.worker(), Optional.ofNullable(seen.get(key.key())).flatMap(StateTimes::parse));
            }
        }
        return new TuningRecords(session, facts, trials, workers, metricKeys);
    }

    private TrialState trial(StateStore store, TuningKey key) {
        TrialState known = done.get(key.key());
        if (known != null) {
            return known;
        }
        TrialState trial = key.completed(TrialState.read(store.readHash(key.key())));
        if (trial.status().isDone()) {
            done.put(key.key(), trial);
        }
        return trial;
    }

    private static List<String> signsOfLife(List<TuningKey> ofSession) {
        return ofSession.stream()
                .filter(key -> key.iteration().isEmpty())
                .map(TuningKey::key)
                .toList();
    }
}
