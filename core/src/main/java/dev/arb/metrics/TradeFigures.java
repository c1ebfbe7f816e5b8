package dev.arb.metrics;

import java.util.OptionalDouble;

/**
 * Counts of a run.
 *
 * @param tradesTotal positions opened
 * @param tradesToday of them since midnight KST of the wall clock
 * @param tradesClosed positions closed
 * @param openPositions positions open now
 * @param signals decisions to open or close
 * @param ordersSent orders sent
 * @param ordersFilled orders filled in full
 * @param safetyViolations refusals by safety checks
 * @param circuitBreakerTriggers how often the circuit breaker opened
 * @param stopLosses positions closed by a stop loss
 */
public record TradeFigures(
        long tradesTotal,
        long tradesToday,
        long tradesClosed,
        long openPositions,
        long signals,
        long ordersSent,
        long ordersFilled,
        long safetyViolations,
        long circuitBreakerTriggers,
        long stopLosses) {

    private static final double PERCENT = 100;

    public TradeFigures {
        if (ordersFilled > ordersSent) {
            throw new IllegalArgumentException(ordersFilled + " orders filled of " + ordersSent + " sent");
        }
    }

    /** Orders filled in full over orders sent, in per cent; unknown when none were sent. */
    public OptionalDouble execRatePct() {
        return ordersSent == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * ordersFilled / ordersSent);
    }
}
