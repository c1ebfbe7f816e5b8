package dev.arb.state.tuning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a session is, from its trials.
 *
 * @param completed trials that gave a result
 * @param failed trials that broke
 * @param pruned trials that were given up early
 * @param ratePerSecond trials done in a second: of the {@link #WINDOW} that were done last, those after the first of
 *     them, over the time from the first to the last. Unknown unless two trials were done at different times that are
 *     known.
 * @param lastDoneAt when the last one was done
 */
record TuningProgress(
        long completed, long failed, long pruned, Optional<BigDecimal> ratePerSecond, Optional<Instant> lastDoneAt) {
    /** Newest trials that the rate is taken from, so that a pause long ago does not count. */
    static final int WINDOW = 100;

    private static final int RATE_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TuningProgress of(List<TrialEntry> trials) {
        List<Instant> newestFirst = trials.stream()
                .filter(trial -> trial.status().isDone())
                .flatMap(trial -> trial.timestamp().stream())
                .sorted(Comparator.reverseOrder())
                .limit(WINDOW)
                .toList();
        return new TuningProgress(
                count(trials, TrialStatus.COMPLETED),
                count(trials, TrialStatus.FAILED),
                count(trials, TrialStatus.PRUNED),
                rate(newestFirst),
                newestFirst.stream().findFirst());
    }

    private static long count(List<TrialEntry> trials, TrialStatus status) {
        return trials.stream().filter(trial -> trial.status() == status).count();
    }

    /** Trials at the very time of the first are left out: workers that finish together would look faster than they are. */
    private static Optional<BigDecimal> rate(List<Instant> newestFirst) {
        if (newestFirst.isEmpty()) {
            return Optional.empty();
        }
        Instant first = newestFirst.get(newestFirst.size() - 1);
        long laterOnes =
                newestFirst.stream().filter(time -> time.isAfter(first)).count();
        BigDecimal seconds = seconds(Duration.between(first, newestFirst.get(0)));
        return seconds.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(laterOnes).divide(seconds, RATE_DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal seconds(Duration span) {
        return BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9));
    }

    /** Trials that nothing more will come of, whatever their outcome. */
    long done() {
        return completed + failed + pruned;
    }

    /** Per cent of the trials that were asked for, with one decimal, 100 at most; 0 when none are known to be. */
    BigDecimal pct(long total) {
        return total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(done())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN)
                        .min(HUNDRED);
    }

    /** Whole seconds until the rest is done at this rate; unknown without a rate or without a total. */
    Optional<Long> etaSeconds(long total) {
        if (total == 0) {
            return Optional.empty();
        }
        long missing = Math.max(0, total - done());
        return missing == 0
                ? Optional.of(0L)
                : ratePerSecond
                        .filter(rate -> rate.signum() > 0)
                        .map(rate -> BigDecimal.valueOf(missing)
                                .divide(rate, 0, RoundingMode.CEILING)
                                .longValue());
    }
}
