package dev.arb.alert;

/**
 * Where the rules over a run's figures draw their lines. Money is KRW E8, ratios are whole per cent, times nanoseconds.
 *
 * @param tradeLossKrwE8 more than that lost by one trade is a large loss
 * @param lossWindowNs for how long one large loss is worth an alert, engine time
 * @param runLossKrwE8 more than that lost by the run is worth an alert
 * @param nearLimitPct of a limit, from which on it is near
 * @param maxBlockedPerMinute openings that checks may stand in the way of within a minute of engine time
 * @param maxRejectsPerMinute orders that venues may reject within a minute of engine time
 * @param noEventsAfterNs wall clock
 * @param staleDataAfterNs silence of a venue, engine time
 * @param minFreeDiskBytes where the run log lies
 * @param armingEndsWithinNs wall clock
 */
public record AlertThresholds(
        long tradeLossKrwE8,
        long lossWindowNs,
        long runLossKrwE8,
        long nearLimitPct,
        long maxBlockedPerMinute,
        long maxRejectsPerMinute,
        long noEventsAfterNs,
        long staleDataAfterNs,
        long minFreeDiskBytes,
        long armingEndsWithinNs) {

    /** The same, but for one. */
    public AlertThresholds withNoEventsAfterNs(long otherNs) {
        return new AlertThresholds(
                tradeLossKrwE8,
                lossWindowNs,
                runLossKrwE8,
                nearLimitPct,
                maxBlockedPerMinute,
                maxRejectsPerMinute,
                otherNs,
                staleDataAfterNs,
                minFreeDiskBytes,
                armingEndsWithinNs);
    }
}
