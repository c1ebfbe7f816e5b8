package dev.arb.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a namespace at a moment. Unknown is an empty {@code Optional} throughout. Counts are those of the
 * namespace's life ({@code stats}), not of the run; balances are KRW.
 *
 * @param store where it was read, such as {@code redis localhost:6379/0}
 * @param note a sentence about the choice of the store
 * @param liveEnabled unknown when the heartbeat is older than 60 s; so is {@code liveArmed}
 * @param heartbeatAgeSeconds with milliseconds, at least 0; unknown also when the heartbeat lies ahead of our clock
 * @param run the current or last run
 * @param alerts open ones by rule, in alphabetical order
 * @param fx rates and premiums of a run that goes on
 * @param timestamp when this was read
 */
public record LiveStatusSnapshot(
        Namespace namespace,
        String store,
        Optional<String> note,
        Optional<Boolean> liveEnabled,
        Optional<Boolean> liveArmed,
        Optional<Instant> lastHeartbeat,
        Optional<BigDecimal> heartbeatAgeSeconds,
        Optional<Long> tradesTotal,
        Optional<Long> tradesToday,
        Optional<Long> safetyViolationsTotal,
        Optional<Long> circuitBreakerTriggersTotal,
        Optional<BigDecimal> totalBalance,
        Optional<BigDecimal> availableBalance,
        Optional<BigDecimal> totalPositionValue,
        Optional<RunState> run,
        Map<String, AlertState> alerts,
        FxState fx,
        HealthVerdict health,
        Instant timestamp) {

    public LiveStatusSnapshot {
        alerts = Collections.unmodifiableMap(new TreeMap<>(alerts));
    }

    /**
     * The fields of the machine outputs by name, in order: text, {@link Long}, {@link BigDecimal}, {@link Boolean} or
     * {@link Instant}, empty for unknown.
     */
    public Map<String, Optional<Object>> fields() {
        Map<String, Optional<Object>> fields = new LinkedHashMap<>();
        fields.put("mode", Optional.of(namespace.mode()));
        fields.put("env", Optional.of(namespace.env().toString()));
        fields.put("live_enabled", any(liveEnabled));
        fields.put("live_armed", any(liveArmed));
        fields.put("last_heartbeat", any(lastHeartbeat));
        fields.put("heartbeat_age_seconds", any(heartbeatAgeSeconds));
        fields.put("trades_total", any(tradesTotal));
        fields.put("trades_today", any(tradesToday));
        fields.put("safety_violations_total", any(safetyViolationsTotal));
        fields.put("circuit_breaker_triggers_total", any(circuitBreakerTriggersTotal));
        fields.put("total_balance", any(totalBalance));
        fields.put("available_balance", any(availableBalance));
        fields.put("total_position_value", any(totalPositionValue));
        fields.put("timestamp", Optional.of(timestamp));
        return fields;
    }

    private static Optional<Object> any(Optional<?> value) {
        return value.map(Object.class::cast);
    }
}
