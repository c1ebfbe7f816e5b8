package dev.arb.endpoint;

import dev.arb.health.HealthCheck;
import dev.arb.health.HealthReport;
import dev.arb.health.HealthStatus;
import dev.arb.metrics.MetricsSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /health}, {@code /livez} and {@code /readyz} as JSON. */
final class HealthJson {
    private static final int NS_DECIMALS_IN_S = 9;

    private HealthJson() {}

    static String of(HealthReport health, MetricsSnapshot metrics) {
        return Json.object(json -> {
            json.text("status", health.status().word());
            json.text("data_source", metrics.link().dataSource());
            json.number("uptime_seconds", Optional.of(BigDecimal.valueOf(metrics.uptimeNs(), NS_DECIMALS_IN_S)));
            json.flag("ws_connected", metrics.link().wsConnected());
            json.list("checks", health.checks(), HealthJson::check);
        });
    }

    /** A yes or no, with the checks that speak against it. */
    static String of(boolean good, List<HealthCheck> checks) {
        return Json.object(json -> {
            json.text("status", (good ? HealthStatus.OK : HealthStatus.DOWN).word());
            json.list("checks", checks, HealthJson::check);
        });
    }

    static String error(String sentence) {
        return Json.object(json -> json.text("error", sentence));
    }

    private static Json.Fields check(HealthCheck check) {
        return json -> {
            json.text("name", check.name());
            json.text("status", check.level().name().toLowerCase(Locale.ROOT));
            json.number("observed", check.observed());
            json.number("limit", check.limit());
            json.text("unit", check.unit());
            json.text("since", check.since().toString());
            json.text("message", check.message());
        };
    }
}
