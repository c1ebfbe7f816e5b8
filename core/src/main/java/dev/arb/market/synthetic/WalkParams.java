package dev.arb.market.synthetic;

/**
 * A price that walks: a random walk with a weak pull to where it started, so that an endless run stays plausible, and
 * jumps now and then.
 *
 * @param volatilityBps standard deviation of one second, in bps
 * @param pullPerSecond share of the distance to the start that is taken back in a second
 * @param jumpsPerStep probability of a jump in a step
 * @param minJumpBps smallest jump
 * @param maxJumpBps largest jump; up and down are equally likely
 */
public record WalkParams(
        double volatilityBps, double pullPerSecond, double jumpsPerStep, double minJumpBps, double maxJumpBps) {
    public WalkParams {
        Checks.notNegative("volatility_bps", volatilityBps);
        Checks.probability("pull_per_second", pullPerSecond);
        Checks.probability("jumps_per_step", jumpsPerStep);
        Checks.notNegative("min_jump_bps", minJumpBps);
        Checks.ordered("jump_bps", minJumpBps, maxJumpBps);
    }

    /** Bitcoin: 0.9 bps in a second is about 50 % a year. */
    public static WalkParams price() {
        return new WalkParams(0.9, 1e-6, 1.0 / 1500, 10, 35);
    }

    /** KRW per USDT. */
    public static WalkParams fx() {
        return new WalkParams(0.1, 5e-6, 0, 0, 0);
    }
}
