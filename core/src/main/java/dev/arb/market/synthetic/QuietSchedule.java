package dev.arb.market.synthetic;

/** When a venue is silent, after {@link QuietParams}. */
final class QuietSchedule {
    private final QuietParams params;
    private final MarketRandom random;
    private final long stepNs;
    private long stepsLeft;

    QuietSchedule(QuietParams params, MarketRandom random, long stepNs) {
        this.params = params;
        this.random = random;
        this.stepNs = stepNs;
    }

    /** Advances one step; true when the venue says nothing in it. */
    boolean nextIsQuiet() {
        if (stepsLeft > 0) {
            stepsLeft--;
        } else if (random.chance(params.perStep())) {
            long ns = (long) random.between(params.minNs(), params.maxNs());
            stepsLeft = Math.max(params.minSteps(), (ns + stepNs - 1) / stepNs);
        }
        return stepsLeft > 0;
    }
}
