package dev.arb.market.synthetic;

/**
 * The premium of venue A over venue B at the FX mid: an Ornstein-Uhlenbeck wander around zero, and bursts on top that
 * appear at once and decay. All rates are per step.
 *
 * @param wanderBps stationary standard deviation of the wander
 * @param wanderHalfLifeSteps after which half of a deviation has come back
 * @param burstsPerStep probability that a burst begins in a step without one
 * @param minBurstBps smallest burst
 * @param maxBurstBps largest burst; up and down are equally likely
 * @param burstHalfLifeSteps after which half of a burst is gone
 * @param escalation probability that a burst grows once more before it fades
 * @param minEscalationBps smallest growth
 * @param maxEscalationBps largest growth
 */
public record PremiumParams(
        double wanderBps,
        double wanderHalfLifeSteps,
        double burstsPerStep,
        double minBurstBps,
        double maxBurstBps,
        double burstHalfLifeSteps,
        double escalation,
        double minEscalationBps,
        double maxEscalationBps) {
    public PremiumParams {
        Checks.notNegative("wander_bps", wanderBps);
        Checks.positive("wander_half_life_steps", wanderHalfLifeSteps);
        Checks.probability("bursts_per_step", burstsPerStep);
        Checks.notNegative("min_burst_bps", minBurstBps);
        Checks.ordered("burst_bps", minBurstBps, maxBurstBps);
        Checks.positive("burst_half_life_steps", burstHalfLifeSteps);
        Checks.probability("escalation", escalation);
        Checks.notNegative("min_escalation_bps", minEscalationBps);
        Checks.ordered("escalation_bps", minEscalationBps, maxEscalationBps);
    }

    /** Bursts that the shipped strategy trades: most revert at a gain, the escalating ones stop it out. */
    public static PremiumParams mock() {
        return new PremiumParams(9, 40, 1.0 / 14, 62, 105, 12, 0.14, 35, 60);
    }
}
