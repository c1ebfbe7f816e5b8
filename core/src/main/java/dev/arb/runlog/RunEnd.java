package dev.arb.runlog;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of a run only when it has ended.
 *
 * @param endedAt wall clock
 * @param exitReason why, for example {@code loops_done}, {@code interrupted}, {@code kill_switch}
 * @param balancesEnd venue, then asset, then exact amount
 * @param totals figures of the whole run by name; values are {@link Long}, {@link Integer}, {@link Double}, {@link
 *     Boolean} or {@link String} (exact amounts)
 */
public record RunEnd(
        Instant endedAt, String exitReason, Map<String, Map<String, String>> balancesEnd, Map<String, Object> totals) {

    /**
     * Copies the maps, keeping their order.
     *
     * @throws IllegalArgumentException when a total is of another type
     */
    public RunEnd {
        balancesEnd = RunStart.ordered(balancesEnd);
        totals = RunStart.ordered(totals);
        totals.forEach(RunEnd::requireScalar);
    }

    private static void requireScalar(String name, Object value) {
        boolean scalar = value instanceof Long
                || value instanceof Integer
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof String;
        if (!scalar) {
            throw new IllegalArgumentException("total " + name + " is a "
                    + value.getClass().getName() + "; give it as Long, Integer, Double, Boolean or String");
        }
    }
}
