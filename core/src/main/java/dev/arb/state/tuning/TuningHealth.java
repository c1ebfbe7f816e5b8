package dev.arb.state.tuning;

import dev.arb.state.HealthVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which a tuning session is healthy: it is complete, or its workers live. What cannot be known speaks
 * against it.
 */
public final class TuningHealth {
    /** A worker is gone when its last sign of life is older. Ours give one every 5 s. */
    public static final Duration WORKER_LIMIT = Duration.ofSeconds(60);

    private static final int NAMED = 3;

    private TuningHealth() {}

    /**
     * @param phase as the session's program tells it
     * @param total trials asked for; 0 when that is not known
     * @param done trials that nothing more will come of
     */
    static HealthVerdict judge(Optional<TuningPhase> phase, long total, long done, List<TuningWorker> workers) {
        if (phase.filter(TuningPhase.FAILED::equals).isPresent()) {
            return new HealthVerdict(List.of("the session failed" + of(total, done)));
        }
        if (isComplete(phase, total, done)) {
            return HealthVerdict.HEALTHY;
        }
        List<String> reasons = new ArrayList<>();
        if (phase.filter(TuningPhase.INTERRUPTED::equals).isPresent()) {
            reasons.add("the session was interrupted" + of(total, done));
        }
        workersReason(workers, of(total, done)).ifPresent(reasons::add);
        return new HealthVerdict(reasons);
    }

    /** Whether no more trials are to be expected. */
    static boolean isComplete(Optional<TuningPhase> phase, long total, long done) {
        return phase.filter(TuningPhase.COMPLETED::equals).isPresent() || (total > 0 && done >= total);
    }

    private static String of(long total, long done) {
        return total > 0
                ? " with " + (total - Math.min(total, done)) + " of " + total + " trials missing"
                : " with " + done + " trials done of a number that is not known; pass --total-iterations";
    }

    private static Optional<String> workersReason(List<TuningWorker> workers, String missing) {
        List<TuningWorker> expected =
                workers.stream().filter(worker -> !worker.left()).toList();
        if (expected.isEmpty()) {
            return Optional.of("no worker is known to be at work" + missing);
        }
        List<TuningWorker> gone = expected.stream().filter(TuningWorker::isGone).toList();
        return gone.isEmpty() ? Optional.empty() : Optional.of(names(gone) + missing);
    }

    private static String names(List<TuningWorker> gone) {
        String names = String.join(
                ", ", gone.stream().limit(NAMED).map(TuningWorker::id).toList());
        String more = gone.size() > NAMED ? " and " + (gone.size() - NAMED) + " more" : "";
        return (gone.size() == 1 ? "worker " : "workers ") + names + more + " gave no sign of life for more than "
                + WORKER_LIMIT.toSeconds() + " s";
    }
}
