package dev.arb.market.synthetic;

/** Everything that shapes a mock market, apart from its seed, symbols and step. */
public record MockMarketParams(
        WalkParams price,
        WalkParams fx,
        PremiumParams premium,
        DepthParams depthA,
        DepthParams depthB,
        DepthParams depthFx,
        QuietParams quiet) {
    /** The shipped market, on which the shipped strategy trades often, wins mostly and loses sometimes. */
    public static MockMarketParams defaults() {
        return new MockMarketParams(
                WalkParams.price(),
                WalkParams.fx(),
                PremiumParams.mock(),
                DepthParams.upbit(),
                DepthParams.binance(),
                DepthParams.fx(),
                QuietParams.mock());
    }

    public MockMarketParams withPremium(PremiumParams other) {
        return new MockMarketParams(price, fx, other, depthA, depthB, depthFx, quiet);
    }

    public MockMarketParams withQuiet(QuietParams other) {
        return new MockMarketParams(price, fx, premium, depthA, depthB, depthFx, other);
    }
}
