package dev.arb.state.tuning;

import dev.arb.state.Codec;
import dev.arb.state.StateTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what is known of each worker of a session, from its signs of life and from its trials. */
final class TuningWorkers {
    private final TreeMap<String, Seen> byId = new TreeMap<>();

    private record Seen(Optional<Instant> last, long trials, boolean expected) {
        static final Seen NOTHING = new Seen(Optional.empty(), 0, false);

        Seen alive(Optional<Instant> at) {
            return new Seen(later(at), trials, true);
        }

        Seen didTrial(TrialEntry trial) {
            return new Seen(later(trial.timestamp()), trials + (trial.status().isDone() ? 1 : 0), expected);
        }

        private Optional<Instant> later(Optional<Instant> at) {
            return at.filter(time -> last.isEmpty() || time.isAfter(last.get())).or(() -> last);
        }
    }

    private TuningWorkers() {}

    /** In the order of their ids. */
    static List<TuningWorker> of(TuningRecords records, Instant now) {
        TuningWorkers workers = new TuningWorkers();
        records.workers()
                .forEach((id, lastSeen) -> workers.byId.merge(
                        printable(id), Seen.NOTHING.alive(lastSeen), (seen, more) -> seen.alive(more.last())));
        records.trials()
                .forEach(trial -> trial.worker()
                        .ifPresent(id -> workers.byId.put(
                                printable(id),
                                workers.byId
                                        .getOrDefault(printable(id), Seen.NOTHING)
                                        .didTrial(trial))));
        return workers.byId.entrySet().stream()
                .map(entry -> worker(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private static TuningWorker worker(String id, Seen seen, Instant now) {
        return new TuningWorker(
                id,
                seen.last(),
                seen.last().map(last -> StateTimes.ageSeconds(last, now)),
                seen.trials(),
                !seen.expected());
    }

    /** Names that anybody may have written, as they may be shown. */
    static String printable(String id) {
        return Codec.TEXT.write(id);
    }
}
