package dev.arb.health;

import java.util.Objects;

/**
 * An input and its limits. A value is compared strictly: one that equals a limit is within it.
 *
 * @param name of the check
 * @param what how it is called in a sentence
 * @param unit of value and limits
 * @param warnAbove above it: {@link HealthLevel#WARN}
 * @param limit above it: {@link HealthLevel#ERROR}; not below {@code warnAbove}
 * @param endsRun whether it becomes {@link HealthLevel#CRITICAL} when it stays above its limit
 */
public record Watched(String name, String what, String unit, double warnAbove, double limit, boolean endsRun) {
    private static final double WARN_SHARE = 8;
    private static final double WHOLE = 10;

    public Watched {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(unit, "unit");
        if (!(warnAbove <= limit)) {
            throw new IllegalArgumentException(name + " would warn above " + warnAbove + ", behind its limit " + limit);
        }
    }

    /** A number of events, which warns above 80 % of its limit. */
    public static Watched count(String name, String what, long limit) {
        return new Watched(name, what, "", limit * WARN_SHARE / WHOLE, limit, true);
    }

    HealthLevel levelOf(double value) {
        if (value > limit) {
            return HealthLevel.ERROR;
        }
        return value > warnAbove ? HealthLevel.WARN : HealthLevel.OK;
    }
}
