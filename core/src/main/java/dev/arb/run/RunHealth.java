package dev.arb.run;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertSeverity;
import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthReport;
import dev.arb.risk.TradingState;
import dev.arb.state.StateTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How a run is, for whoever asks: what the watchdog and the resource monitor found last, and what can be seen at once. A
 * check of the latter is at its level since somebody asked and found it there. Any thread.
 */
final class RunHealth {
    private static final double MS_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final RunReport.Parts parts;
    private final long stuckNs;
    private final Map<String, HealthCheck> before = new ConcurrentHashMap<>();

    /** @param stuckNs a turn that is longer ago than this means that the loop is stuck */
    RunHealth(RunReport.Parts parts, long stuckNs) {
        this.parts = parts;
        this.stuckNs = stuckNs;
    }

    HealthReport now() {
        List<HealthCheck> checks = new ArrayList<>();
        checks.add(loop());
        checks.add(market());
        checks.add(trading());
        checks.add(store());
        parts.log().get().ifPresent(log -> checks.add(runLog(log.failing())));
        checks.add(alerts());
        checks.addAll(parts.care().report().checks());
        return HealthReport.of(checks);
    }

    /** Whether the loop turns. */
    boolean isLive() {
        return parts.sinceTurnNs().getAsLong() <= stuckNs;
    }

    /** Whether a position could open. */
    boolean mayTrade() {
        return isLive() && parts.vitals().mayTrade();
    }

    private HealthCheck loop() {
        boolean turns = isLive();
        return check(
                "loop",
                turns ? HealthLevel.OK : HealthLevel.CRITICAL,
                OptionalDouble.of(parts.sinceTurnNs().getAsLong() / MS_NS),
                OptionalDouble.of(stuckNs / MS_NS),
                "ms",
                turns ? "the loop turns" : "the loop does not turn");
    }

    private HealthCheck market() {
        String fault = parts.vitals().marketFault();
        return fault.isEmpty()
                ? check("market", HealthLevel.OK, "the market can be judged")
                : check("market", HealthLevel.WARN, "no pair's market can be judged: " + fault);
    }

    private HealthCheck trading() {
        TradingState state = parts.vitals().tradingState();
        return check(
                "trading", state == TradingState.ACTIVE ? HealthLevel.OK : HealthLevel.WARN, "the run is " + state);
    }

    private HealthCheck store() {
        return parts.store().get().outage()
                ? check("state_store", HealthLevel.WARN, "the state store does not answer; what it has not got waits")
                : check("state_store", HealthLevel.OK, "the state store takes what it is given");
    }

    private HealthCheck runLog(boolean failing) {
        return failing
                ? check("run_log", HealthLevel.ERROR, "the run log cannot be written; rows wait in memory")
                : check("run_log", HealthLevel.OK, "the run log is written");
    }

    private HealthCheck alerts() {
        Optional<Alert> critical = parts.alerts().desk().openAlerts().stream()
                .filter(alert -> alert.severity() == AlertSeverity.CRITICAL)
                .findFirst();
        return critical.map(alert -> check("alerts", HealthLevel.ERROR, alert.rule() + ": " + alert.message()))
                .orElseGet(() -> check("alerts", HealthLevel.OK, "no critical alert is open"));
    }

    private HealthCheck check(String name, HealthLevel level, String message) {
        return check(name, level, OptionalDouble.empty(), OptionalDouble.empty(), "", message);
    }

    private HealthCheck check(
            String name,
            HealthLevel level,
            OptionalDouble observed,
            OptionalDouble limit,
            String unit,
            String message) {
        Instant now = StateTimes.instant(parts.wallClock().nowNs());
        return before.compute(
                name,
                (same, last) -> new HealthCheck(
                        name,
                        level,
                        observed,
                        limit,
                        unit,
                        last != null && last.level() == level ? last.since() : now,
                        message));
    }
}
