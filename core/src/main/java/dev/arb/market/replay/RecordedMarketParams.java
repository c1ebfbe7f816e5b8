package dev.arb.market.replay;

import dev.arb.market.synthetic.DepthParams;
import dev.arb.market.synthetic.PremiumParams;
import dev.arb.market.synthetic.WalkParams;

/**
 * What is synthetic beside a recording of Binance. One step is 100 ms of the recording's clock.
 *
 * @param fx the walk of KRW-USDT
 * @param premium Upbit's premium over the recorded market
 * @param depthUpbit the shape of the Upbit book
 * @param depthFx the shape of the KRW-USDT book
 */
public record RecordedMarketParams(WalkParams fx, PremiumParams premium, DepthParams depthUpbit, DepthParams depthFx) {
    /** A calm premium with a burst about every half minute, which the shipped strategy can trade. */
    public static RecordedMarketParams defaults() {
        return new RecordedMarketParams(
                WalkParams.fx(),
                new PremiumParams(8, 60, 1.0 / 250, 65, 100, 40, 0.14, 35, 60),
                DepthParams.upbit(),
                DepthParams.fx());
    }
}
