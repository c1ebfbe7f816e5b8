package dev.arb.signal;

import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import org.jspecify.annotations.Nullable;

/** When a position is closed. Pure; all amounts KRW E8, ratios in 0.0001 bps. */
public final class ExitRule {
    private ExitRule() {}

    /**
     * The first reason that holds, or null.
     *
     * @param liquidationKrwE8 what the four fills and their fees would come to now
     * @param baseLineKrwE8 the same against the books on which the later leg was filled
     * @param entryNotionalKrwE8 KRW value of the bought leg
     * @param oppositeEdgeE4Bps executable edge of the opposite direction, before fees
     */
    public static @Nullable ExitReason test(
            StrategyParams params,
            long liquidationKrwE8,
            long baseLineKrwE8,
            long entryNotionalKrwE8,
            long oppositeEdgeE4Bps,
            long heldNs) {
        if (liquidationKrwE8 <= -Fixed.multiply(entryNotionalKrwE8, params.staticStopLossE4Bps())) {
            return ExitReason.STATIC_STOP;
        }
        if (liquidationKrwE8 <= baseLineKrwE8 - Fixed.multiply(entryNotionalKrwE8, params.stopLossE4Bps())) {
            return ExitReason.STOP_LOSS;
        }
        if (liquidationKrwE8 >= Fixed.multiply(entryNotionalKrwE8, params.takeProfitE4Bps())) {
            return ExitReason.TAKE_PROFIT;
        }
        if (params.closeOnSpreadReversal() && oppositeEdgeE4Bps >= -params.exitEdgeE4Bps()) {
            return ExitReason.REVERSAL;
        }
        return heldNs >= params.maxHoldNs() ? ExitReason.HOLD_TIME : null;
    }
}
