package dev.arb.health;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Turns the readings of one input into its level. Three evaluations in a row above the limit, each with new evidence, are
 * critical where the input may end the run. One without new evidence neither adds to them nor takes them back; anything
 * better takes them back. Used by one thread.
 */
public final class LevelRule {
    private static final int CRITICAL_AFTER = 3;

    private final Watched watched;
    private int errors;
    private HealthCheck check;

    public LevelRule(Watched watched, Instant now) {
        this.watched = watched;
        this.check = new HealthCheck(
                watched.name(),
                HealthLevel.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.of(watched.limit()),
                watched.unit(),
                now,
                watched.what() + " is not known yet");
    }

    /** The check after the newest evaluation. */
    public HealthCheck check() {
        return check;
    }

    /** Evaluates a reading. */
    public HealthCheck evaluate(Reading reading, Instant now) {
        check = switch (reading) {
            case Reading.NothingNew nothing -> check;
            case Reading.NotInRun none -> {
                errors = 0;
                yield next(HealthLevel.NOT_IN_RUN, OptionalDouble.empty(), now);
            }
            case Reading.Seen seen -> next(judge(seen), OptionalDouble.of(seen.value()), now);
        };
        return check;
    }

    private HealthLevel judge(Reading.Seen seen) {
        HealthLevel level = watched.levelOf(seen.value());
        if (level != HealthLevel.ERROR) {
            errors = 0;
            return level;
        }
        if (seen.isEvidence()) {
            errors++;
        }
        return watched.endsRun() && errors >= CRITICAL_AFTER ? HealthLevel.CRITICAL : HealthLevel.ERROR;
    }

    private HealthCheck next(HealthLevel level, OptionalDouble observed, Instant now) {
        return new HealthCheck(
                watched.name(),
                level,
                observed,
                check.limit(),
                watched.unit(),
                level == check.level() ? check.since() : now,
                sentence(observed));
    }

    private String sentence(OptionalDouble observed) {
        return observed.isEmpty()
                ? watched.what() + " does not exist in this run"
                : watched.what() + " is " + quantity(observed.getAsDouble()) + ", limit " + quantity(watched.limit());
    }

    private String quantity(double value) {
        String number = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
        return watched.unit().isEmpty() ? number : number + " " + watched.unit();
    }
}
