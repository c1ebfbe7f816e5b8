package dev.arb.state.tuning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A worker of a tuning session.
 *
 * @param id printable
 * @param lastSeen its last sign of life: what it wrote as such, or the time of its newest trial
 * @param ageSeconds of that, at least 0, with milliseconds
 * @param trials that it has done
 * @param left whether it ended in order
 */
public record TuningWorker(
        String id, Optional<Instant> lastSeen, Optional<BigDecimal> ageSeconds, long trials, boolean left) {
    /** Whether it should be alive and gives no sign of it. */
    public boolean isGone() {
        return !left
                && ageSeconds
                        .filter(age -> age.compareTo(BigDecimal.valueOf(TuningHealth.WORKER_LIMIT.toSeconds())) <= 0)
                        .isEmpty();
    }

    /** {@code alive}, {@code gone} or {@code left}. */
    public String state() {
        return left ? "left" : isGone() ? "gone" : "alive";
    }
}
