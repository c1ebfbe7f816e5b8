package dev.arb.runlog;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run at a glance: its identity, the figures of its last row and its totals. Money is in KRW, the price in the quote
 * asset of venue A, the position in base. What the run does not tell is empty; a run without rows has zero counts.
 *
 * @param info identity, times and state
 * @param lastBarTime the engine's clock at the last row
 * @param lastPrice the last known price
 * @param positionSize signed base that is open on venue A
 * @param cash quote balances
 * @param equity cash and base at mid
 * @param realizedPnl of the run so far
 * @param unrealizedPnl of what is open
 * @param totalRows rows of every kind
 * @param totalSteps distinct loops
 * @param totalOrders orders generated
 * @param totalBlockedOrders orders that a check blocked
 */
public record LiveRunSnapshot(
        RunInfo info,
        Optional<Instant> lastBarTime,
        OptionalDouble lastPrice,
        OptionalDouble positionSize,
        OptionalDouble cash,
        OptionalDouble equity,
        OptionalDouble realizedPnl,
        OptionalDouble unrealizedPnl,
        long totalRows,
        long totalSteps,
        long totalOrders,
        long totalBlockedOrders) {

    /** @return the snapshot of a run that has no rows */
    static LiveRunSnapshot withoutRows(RunInfo info) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new LiveRunSnapshot(
                info, Optional.empty(), unknown, unknown, unknown, unknown, unknown, unknown, 0, 0, 0, 0);
    }
}
