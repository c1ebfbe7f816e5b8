package dev.arb.signal;

/**
 * Parameters of the strategy. Ratios are in 0.0001 bps, durations in nanoseconds.
 *
 * @param minSpreadE4Bps smallest gross edge that opens
 * @param minNetE4Bps smallest net edge that opens
 * @param takerFeeAE4Bps taker fee of venue A
 * @param takerFeeBE4Bps taker fee of venue B
 * @param slippageE4Bps expected slippage of both legs together, one way
 * @param exitEdgeE4Bps what unwinding is expected to cost beyond fees
 * @param maxPlausibleEdgeE4Bps a net edge beyond this is a data fault
 * @param closeOnSpreadReversal whether the return of the earned spread closes
 * @param takeProfitE4Bps of the entry notional
 * @param stopLossE4Bps of the entry notional, below the base line
 * @param maxHoldNs longest life of a position
 * @param staticStopLossE4Bps of the entry notional, whatever the base line
 * @param reentryRestNs shortest rest of a route after a stop
 * @param fxMaxAgeNs an older FX rate opens nothing
 */
public record StrategyParams(
        long minSpreadE4Bps,
        long minNetE4Bps,
        long takerFeeAE4Bps,
        long takerFeeBE4Bps,
        long slippageE4Bps,
        long exitEdgeE4Bps,
        long maxPlausibleEdgeE4Bps,
        boolean closeOnSpreadReversal,
        long takeProfitE4Bps,
        long stopLossE4Bps,
        long maxHoldNs,
        long staticStopLossE4Bps,
        long reentryRestNs,
        long fxMaxAgeNs) {
    private static final long BPS = 10_000L;
    private static final long SECOND_NS = 1_000_000_000L;

    public StrategyParams {
        if (takerFeeAE4Bps < 0 || takerFeeBE4Bps < 0 || slippageE4Bps < 0) {
            throw new IllegalArgumentException("fees and slippage must not be negative");
        }
        if (maxHoldNs <= 0 || reentryRestNs < 0 || fxMaxAgeNs <= 0 || maxPlausibleEdgeE4Bps <= 0) {
            throw new IllegalArgumentException("durations and the plausible edge must be positive");
        }
    }

    /** The shipped defaults. */
    public static StrategyParams defaults() {
        return new StrategyParams(
                30 * BPS,
                5 * BPS,
                5 * BPS,
                10 * BPS,
                5 * BPS,
                0,
                500 * BPS,
                true,
                30 * BPS,
                20 * BPS,
                3600 * SECOND_NS,
                120 * BPS,
                60 * SECOND_NS,
                60 * SECOND_NS);
    }

    /** Taker fee of a venue by its index. */
    public long takerFeeE4Bps(int venue) {
        return venue == 0 ? takerFeeAE4Bps : takerFeeBE4Bps;
    }

    /** Four fills and their slippage: 2 · (fee A + fee B + slippage). */
    public long roundTripE4Bps() {
        return 2 * (takerFeeAE4Bps + takerFeeBE4Bps + slippageE4Bps);
    }
}
