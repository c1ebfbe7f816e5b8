package dev.arb.config;

/**
 * What ends a run that cannot go on.
 *
 * @param enabled whether anything is watched
 * @param maxWsLagMs largest age of the last proof of life of a WebSocket connection
 * @param maxHeartbeatAgeMs largest age of the heartbeat in the state store
 * @param maxLoopMs longest loop
 * @param maxSafetyRejections in a minute of the engine's clock
 * @param maxLiveErrors in a minute of the engine's clock
 */
public record WatchdogConfig(
        boolean enabled,
        long maxWsLagMs,
        long warnWsLagMs,
        long maxHeartbeatAgeMs,
        long warnHeartbeatAgeMs,
        long maxLoopMs,
        long warnLoopMs,
        long maxSafetyRejections,
        long maxLiveErrors) {
    private static final long MILLISECOND_NS = 1_000_000L;

    static WatchdogConfig of(Settings settings) {
        return new WatchdogConfig(
                settings.get(WatchdogKeys.ENABLED),
                settings.get(WatchdogKeys.MAX_WS_LAG_MS),
                settings.get(WatchdogKeys.WS_LAG_WARN_THRESHOLD_MS),
                settings.get(WatchdogKeys.MAX_REDIS_HEARTBEAT_AGE_MS),
                settings.get(WatchdogKeys.REDIS_HEARTBEAT_WARN_THRESHOLD_MS),
                settings.get(WatchdogKeys.MAX_LOOP_LATENCY_MS),
                settings.get(WatchdogKeys.LOOP_LATENCY_WARN_THRESHOLD_MS),
                settings.get(WatchdogKeys.MAX_SAFETY_REJECTIONS_PER_MINUTE),
                settings.get(WatchdogKeys.MAX_LIVE_ERRORS_PER_MINUTE));
    }

    /** A loop that takes longer is stuck. */
    public long maxLoopNs() {
        return maxLoopMs * MILLISECOND_NS;
    }
}
