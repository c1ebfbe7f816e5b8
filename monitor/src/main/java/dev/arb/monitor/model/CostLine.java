package dev.arb.monitor.model;

import java.util.OptionalDouble;

/**
 * From the edge of the last decision of a pair down to what is left of it; in bps.
 *
 * @param symbol of the pair
 * @param route the better direction, in words
 * @param gross edge before costs
 * @param feeA both fills on venue A
 * @param feeB both fills on venue B
 * @param slippage expected, both ways
 * @param exitEdge expected cost of unwinding beyond fees
 * @param net what is left
 * @param decision open, close, hold or skip
 * @param reason why
 */
public record CostLine(
        String symbol,
        String route,
        OptionalDouble gross,
        OptionalDouble feeA,
        OptionalDouble feeB,
        OptionalDouble slippage,
        OptionalDouble exitEdge,
        OptionalDouble net,
        String decision,
        String reason) {}
