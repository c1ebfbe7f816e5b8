package dev.arb.signal;

import dev.arb.model.Bps;

/**
 * Every cost between the gross and the net edge, over the whole round trip of four fills.
 *
 * @param feeA both fills on venue A
 * @param feeB both fills on venue B
 * @param slippage both ways
 * @param exitEdge what unwinding is expected to cost beyond fees
 */
public record Costs(Bps feeA, Bps feeB, Bps slippage, Bps exitEdge) {
    public static Costs of(StrategyParams params) {
        return new Costs(
                new Bps(2 * params.takerFeeAE4Bps()),
                new Bps(2 * params.takerFeeBE4Bps()),
                new Bps(2 * params.slippageE4Bps()),
                new Bps(params.exitEdgeE4Bps()));
    }

    public Bps total() {
        return feeA.plus(feeB).plus(slippage).plus(exitEdge);
    }
}
