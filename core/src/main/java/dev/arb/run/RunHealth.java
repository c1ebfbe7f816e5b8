package dev.arb.run;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertSeverity;
import dev.arb.endpoint.Health;
import dev.arb.endpoint.Health.Check;
import dev.arb.endpoint.Health.Status;
import dev.arb.risk.TradingState;
import dev.arb.runlog.RunLogStats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Judges how a run is, on the thread of whoever asks. */
final class RunHealth {
    private static final int NS_DECIMALS_IN_S = 9;

    private final RunReport.Parts parts;
    private final long stuckNs;

    RunHealth(RunReport.Parts parts, long stuckNs) {
        this.parts = parts;
        this.stuckNs = stuckNs;
    }

    Health now() {
        EngineSamples.Reading engine = parts.engine().latest();
        List<Check> checks = new ArrayList<>();
        Check loop = loop();
        Check market = market(engine);
        Check trading = trading(engine);
        checks.add(loop);
        checks.add(market);
        checks.add(trading);
        checks.add(store());
        parts.log().get().ifPresent(log -> checks.add(runLog(log)));
        checks.add(alerts());
        boolean live = loop.status() == Status.OK;
        return new Health(
                worst(checks),
                live,
                live && market.status() == Status.OK && engine.trading() == TradingState.ACTIVE,
                checks);
    }

    private static Status worst(List<Check> checks) {
        Status worst = Status.OK;
        for (Check check : checks) {
            boolean worse = check.status() != Status.ABSENT && check.status().compareTo(worst) > 0;
            worst = worse ? check.status() : worst;
        }
        return worst;
    }

    private Check loop() {
        long ageNs = parts.sinceTurnNs().getAsLong();
        boolean turns = ageNs <= stuckNs;
        return new Check(
                "loop",
                turns ? Status.OK : Status.DOWN,
                Optional.of(seconds(ageNs)),
                Optional.of(seconds(stuckNs)),
                "seconds since the last turn",
                Optional.empty(),
                turns ? "" : "the loop does not turn");
    }

    private static String seconds(long ns) {
        return BigDecimal.valueOf(ns - ns % TimeUnit.MILLISECONDS.toNanos(1), NS_DECIMALS_IN_S)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Check market(EngineSamples.Reading engine) {
        return check(
                "market",
                engine.marketFault().isEmpty() ? Status.OK : Status.DEGRADED,
                engine.marketFault()
                        .map(fault -> "cannot be judged now: " + fault)
                        .orElse(""));
    }

    private static Check trading(EngineSamples.Reading engine) {
        boolean active = engine.trading() == TradingState.ACTIVE;
        String reason = engine.reason().isEmpty() ? "" : ": " + engine.reason();
        return check(
                "trading",
                active ? Status.OK : Status.DEGRADED,
                active ? "" : "the run is " + engine.trading() + reason);
    }

    private Check store() {
        boolean away = parts.store().get().outage();
        return check(
                "state_store",
                away ? Status.DEGRADED : Status.OK,
                away ? "the state store does not answer; what it has not got waits" : "");
    }

    private static Check runLog(RunLogStats log) {
        return check(
                "run_log",
                log.failing() ? Status.DEGRADED : Status.OK,
                log.failing() ? "the run log cannot be written; rows wait in memory" : "");
    }

    private Check alerts() {
        Optional<Alert> critical = parts.alerts().openAlerts().stream()
                .filter(alert -> alert.severity() == AlertSeverity.CRITICAL)
                .findFirst();
        return new Check(
                "alerts",
                critical.isPresent() ? Status.DEGRADED : Status.OK,
                Optional.empty(),
                Optional.empty(),
                "",
                critical.map(Alert::since),
                critical.map(alert -> alert.rule() + ": " + alert.message()).orElse(""));
    }

    private static Check check(String name, Status status, String message) {
        return new Check(name, status, Optional.empty(), Optional.empty(), "", Optional.empty(), message);
    }
}
