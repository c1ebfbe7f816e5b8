package dev.arb.metrics;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Money of a run in KRW, units of 1e-8.
 *
 * @param realizedKrwE8 PnL of closed positions after fees
 * @param unrealizedKrwE8 liquidation PnL of open positions; unknown while a book is unusable
 * @param exposureKrwE8 sum over open positions of the larger leg at mid; unknown while a book is unusable
 */
public record MoneyFigures(
        long realizedKrwE8, OptionalLong unrealizedKrwE8, long feesPaidKrwE8, OptionalLong exposureKrwE8) {

    public MoneyFigures {
        Objects.requireNonNull(unrealizedKrwE8, "unrealizedKrwE8");
        Objects.requireNonNull(exposureKrwE8, "exposureKrwE8");
    }

    /** Trading PnL: realised and unrealised; unknown when the latter is. */
    public OptionalLong pnlKrwE8() {
        return unrealizedKrwE8.isPresent()
                ? OptionalLong.of(Math.addExact(realizedKrwE8, unrealizedKrwE8.getAsLong()))
                : OptionalLong.empty();
    }
}
