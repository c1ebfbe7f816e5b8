package dev.arb.endpoint;

import dev.arb.health.HealthCheck;
import dev.arb.health.HealthReport;
import dev.arb.health.HealthStatus;
import dev.arb.json.JsonText;
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
        return JsonText.object(false, json -> {
            json.text("status", health.status().word());
            json.text("data_source", metrics.link().dataSource());
            json.spelled("uptime_seconds", Optional.of(BigDecimal.valueOf(metrics.uptimeNs(), NS_DECIMALS_IN_S)));
            json.flag("ws_connected", metrics.link().wsConnected());
            json.objects("checks", health.checks(), HealthJson::check);
        });
    }

    /** A yes or no, with the checks that speak against it. */
    static String of(boolean good, List<HealthCheck> checks) {
        return JsonText.object(false, json -> {
            json.text("status", (good ? HealthStatus.OK : HealthStatus.DOWN).word());
            json.objects("checks", checks, HealthJson::check);
        });
    }

    static String error(String sentence) {
        return JsonText.object(false, json -> json.text("error", sentence));
    }

    private static void check(JsonText json, HealthCheck check) {
        json.text("name", check.name())
                .text("status", check.level().name().toLowerCase(Locale.ROOT))
                .spelled("observed", check.observed())
                .spelled("limit", check.limit())
                .text("unit", check.unit())
                .text("since", check.since().toString())
                .text("message", check.message());
    }
}
