package dev.arb.market.synthetic;

/**
 * How often a venue stops sending, and for how long.
 *
 * @param perStep probability that a venue goes quiet in a step
 * @param minNs shortest silence; longer than the limit of freshness (2 s), so that it is noticed
 * @param maxNs longest silence
 * @param minSteps it lasts at least this many steps
 */
public record QuietParams(double perStep, long minNs, long maxNs, int minSteps) {
    public QuietParams {
        Checks.probability("quiet_per_step", perStep);
        Checks.notNegative("min_quiet_ns", minNs);
        Checks.ordered("quiet_ns", minNs, maxNs);
        Checks.notNegative("min_quiet_steps", minSteps);
    }

    /** About once in 900 steps a venue is silent for 2.3 to 5 s. */
    public static QuietParams mock() {
        return new QuietParams(1.0 / 900, 2_300_000_000L, 5_000_000_000L, 3);
    }
}
