package dev.arb.market.synthetic;

/** A price after {@link WalkParams}, in E8 as a double. */
public final class PriceWalk {
    private static final double BPS = 1e-4;
    private static final double SECOND_NS = 1e9;

    private final WalkParams params;
    private final MarketRandom random;
    private final double start;
    private final double deviation;
    private final double pull;
    private double price;

    /**
     * @param start where it begins and is pulled to, E8
     * @param stepNs length of a step, by which the volatility is scaled
     */
    public PriceWalk(WalkParams params, MarketRandom random, double start, long stepNs) {
        double seconds = stepNs / SECOND_NS;
        this.params = params;
        this.random = random;
        this.start = start;
        this.deviation = params.volatilityBps() * BPS * Math.sqrt(seconds);
        this.pull = Math.min(1, params.pullPerSecond() * seconds);
        this.price = start;
    }

    public double price() {
        return price;
    }

    public void step() {
        double move = deviation * random.nextGaussian() + pull * (start / price - 1);
        if (random.chance(params.jumpsPerStep())) {
            double jump = random.between(params.minJumpBps(), params.maxJumpBps()) * BPS;
            move += random.chance(0.5) ? jump : -jump;
        }
        price *= 1 + move;
    }
}
