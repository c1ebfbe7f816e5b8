package dev.arb.config;

import dev.arb.market.synthetic.MockMarketParams;
import dev.arb.market.synthetic.PremiumParams;
import dev.arb.market.synthetic.QuietParams;
import dev.arb.market.synthetic.WalkParams;

/** Builds the parameters of the mock market from their keys; what has no key keeps the market's own default. */
final class MockMarketParameters {

    private static final double E4BPS_PER_BPS = 1e4;
    private static final double E4BPS_PER_ONE = 1e8;

    private MockMarketParameters() {}

    static MockMarketParams of(Settings settings) {
        MockMarketParams shipped = MockMarketParams.defaults();
        return new MockMarketParams(
                price(settings, shipped.price()),
                fx(settings, shipped.fx()),
                premium(settings, shipped.premium()),
                shipped.depthA(),
                shipped.depthB(),
                shipped.depthFx(),
                quiet(settings, shipped.quiet()));
    }

    private static WalkParams price(Settings settings, WalkParams shipped) {
        return new WalkParams(
                bps(settings, MockKeys.VOLATILITY_BPS),
                shipped.pullPerSecond(),
                onceIn(settings, MockKeys.STEPS_PER_JUMP),
                shipped.minJumpBps(),
                shipped.maxJumpBps());
    }

    private static WalkParams fx(Settings settings, WalkParams shipped) {
        return new WalkParams(
                bps(settings, MockKeys.FX_VOLATILITY_BPS),
                shipped.pullPerSecond(),
                shipped.jumpsPerStep(),
                shipped.minJumpBps(),
                shipped.maxJumpBps());
    }

    private static PremiumParams premium(Settings settings, PremiumParams shipped) {
        return new PremiumParams(
                bps(settings, MockKeys.PREMIUM_WANDER_BPS),
                settings.get(MockKeys.PREMIUM_HALF_LIFE),
                onceIn(settings, MockKeys.STEPS_PER_BURST),
                bps(settings, MockKeys.MIN_BURST_BPS),
                bps(settings, MockKeys.MAX_BURST_BPS),
                settings.get(MockKeys.BURST_HALF_LIFE),
                settings.get(MockKeys.ESCALATION_PCT) / E4BPS_PER_ONE,
                shipped.minEscalationBps(),
                shipped.maxEscalationBps());
    }

    private static QuietParams quiet(Settings settings, QuietParams shipped) {
        return new QuietParams(
                onceIn(settings, MockKeys.STEPS_PER_SILENCE),
                settings.get(MockKeys.MIN_SILENCE),
                settings.get(MockKeys.MAX_SILENCE),
                shipped.minSteps());
    }

    private static double bps(Settings settings, Key<Long> key) {
        return settings.get(key) / E4BPS_PER_BPS;
    }

    private static double onceIn(Settings settings, Key<Long> key) {
        return 1.0 / settings.get(key);
    }
}
