package dev.arb.engine;

/**
 * What a run has counted so far.
 *
 * @param trades positions opened
 * @param closedTrades positions closed
 * @param signals decisions to open or close
 * @param blocked decisions that a check stood in the way of
 * @param skips turns in which the market could not be judged
 * @param ordersFilled orders filled in full
 * @param activeOrders orders on their way
 */
public record EngineCounts(
        long trades,
        long closedTrades,
        long wonTrades,
        long lostTrades,
        long signals,
        long blocked,
        long skips,
        long ordersSent,
        long ordersFilled,
        long ordersRejected,
        long activeOrders,
        long stopLosses,
        long safetyViolations,
        long breakerTriggers) {

    /** Orders filled in full over orders sent, in per cent; NaN when none were sent. */
    public double execRatePct() {
        return ordersSent == 0 ? Double.NaN : 100.0 * ordersFilled / ordersSent;
    }
}
