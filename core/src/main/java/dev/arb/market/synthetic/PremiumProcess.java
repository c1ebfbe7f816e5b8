package dev.arb.market.synthetic;

/** The premium after {@link PremiumParams}, in bps. */
public final class PremiumProcess {
    /** A burst below this is over, and the next may begin. */
    private static final double OVER_BPS = 8;
    /** An escalation comes within this many steps after the burst. */
    private static final int ESCALATION_STEPS = 8;

    private final PremiumParams params;
    private final MarketRandom random;
    private final double wanderKeep;
    private final double wanderNoise;
    private final double burstKeep;
    private double wander;
    private double burst;
    private int stepsToEscalation;

    public PremiumProcess(PremiumParams params, MarketRandom random) {
        this.params = params;
        this.random = random;
        this.wanderKeep = keep(params.wanderHalfLifeSteps());
        this.wanderNoise = params.wanderBps() * Math.sqrt(1 - wanderKeep * wanderKeep);
        this.burstKeep = keep(params.burstHalfLifeSteps());
    }

    /** Positive when venue A is dearer. */
    public double bps() {
        return wander + burst;
    }

    public void step() {
        wander = wander * wanderKeep + wanderNoise * random.nextGaussian();
        burst *= burstKeep;
        if (stepsToEscalation > 0 && --stepsToEscalation == 0) {
            burst += Math.signum(burst) * random.between(params.minEscalationBps(), params.maxEscalationBps());
        }
        if (Math.abs(burst) < OVER_BPS && random.chance(params.burstsPerStep())) {
            begin();
        }
    }

    private void begin() {
        double size = random.between(params.minBurstBps(), params.maxBurstBps());
        burst = random.chance(0.5) ? size : -size;
        stepsToEscalation = random.chance(params.escalation()) ? 1 + (int) (random.nextDouble() * ESCALATION_STEPS) : 0;
    }

    private static double keep(double halfLifeSteps) {
        return StrictMath.pow(0.5, 1 / halfLifeSteps);
    }
}
