package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code watchdog}: what ends a run that cannot go on. */
public final class WatchdogKeys {

    public static final Key<Boolean> ENABLED =
            Key.of("watchdog.enabled", new BoolType(), "true", "watch the run, and end it when it cannot go on");
    public static final Key<Long> MAX_WS_LAG_MS = Key.of(
            "watchdog.max_ws_lag_ms",
            new LongType(1, 3_600_000, "ms"),
            "5000",
            "largest age of the last proof of life of a WebSocket connection; about 3 s later the run ends");
    public static final Key<Long> WS_LAG_WARN_THRESHOLD_MS = Key.of(
            "watchdog.ws_lag_warn_threshold_ms", new LongType(1, 3_600_000, "ms"), "2000", "above it: a warning");
    public static final Key<Long> MAX_REDIS_HEARTBEAT_AGE_MS = Key.of(
            "watchdog.max_redis_heartbeat_age_ms",
            new LongType(1, 3_600_000, "ms"),
            "30000",
            "largest age of the heartbeat in the state store; ends a live run only");
    public static final Key<Long> REDIS_HEARTBEAT_WARN_THRESHOLD_MS = Key.of(
            "watchdog.redis_heartbeat_warn_threshold_ms",
            new LongType(1, 3_600_000, "ms"),
            "15000",
            "above it: a warning");
    public static final Key<Long> MAX_LOOP_LATENCY_MS = Key.of(
            "watchdog.max_loop_latency_ms",
            new LongType(1, 3_600_000, "ms"),
            "5000",
            "a loop that takes longer is stuck, and the heartbeat stops");
    public static final Key<Long> LOOP_LATENCY_WARN_THRESHOLD_MS = Key.of(
            "watchdog.loop_latency_warn_threshold_ms", new LongType(1, 3_600_000, "ms"), "2000", "above it: a warning");
    public static final Key<Long> MAX_SAFETY_REJECTIONS_PER_MINUTE = Key.of(
            "watchdog.max_safety_rejections_per_minute",
            new LongType(0, 10_000, "rejections"),
            "10",
            "most safety violations in a minute of the engine's clock; a warning above 80 %");
    public static final Key<Long> MAX_LIVE_ERRORS_PER_MINUTE = Key.of(
            "watchdog.max_live_errors_per_minute",
            new LongType(0, 10_000, "errors"),
            "5",
            "most orders rejected or with unknown fate in a minute of the engine's clock; a warning above 80 %");

    static final Section SECTION = new Section(
            "watchdog",
            ShippedFile.LIVE_YML,
            "what ends a run that cannot go on",
            List.of(
                    ENABLED,
                    MAX_WS_LAG_MS,
                    WS_LAG_WARN_THRESHOLD_MS,
                    MAX_REDIS_HEARTBEAT_AGE_MS,
                    REDIS_HEARTBEAT_WARN_THRESHOLD_MS,
                    MAX_LOOP_LATENCY_MS,
                    LOOP_LATENCY_WARN_THRESHOLD_MS,
                    MAX_SAFETY_REJECTIONS_PER_MINUTE,
                    MAX_LIVE_ERRORS_PER_MINUTE));

    static final List<CrossRule> RULES = List.of(
            warnsBefore(WS_LAG_WARN_THRESHOLD_MS, MAX_WS_LAG_MS),
            warnsBefore(REDIS_HEARTBEAT_WARN_THRESHOLD_MS, MAX_REDIS_HEARTBEAT_AGE_MS),
            warnsBefore(LOOP_LATENCY_WARN_THRESHOLD_MS, MAX_LOOP_LATENCY_MS));

    private WatchdogKeys() {}

    static CrossRule warnsBefore(Key<Long> warning, Key<Long> limit) {
        return CrossRule.below(warning, limit, "the warning would never come before the limit");
    }
}
