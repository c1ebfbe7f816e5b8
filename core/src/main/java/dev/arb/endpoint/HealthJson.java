package dev.arb.endpoint;

import dev.arb.endpoint.Health.Check;
import dev.arb.endpoint.Health.Status;
import dev.arb.metrics.MetricsSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /health}, {@code /livez} and {@code /readyz} as JSON. */
final class HealthJson {
    private static final int NS_DECIMALS_IN_S = 9;

    private HealthJson() {}

    static String of(Health health, MetricsSnapshot metrics) {
        return Json.object(json -> {
            json.text("status", word(health.status()));
            json.text("data_source", metrics.link().dataSource());
            json.number("uptime_seconds", Optional.of(BigDecimal.valueOf(metrics.uptimeNs(), NS_DECIMALS_IN_S)));
            json.flag("ws_connected", metrics.link().wsConnected());
            json.list("checks", health.checks(), HealthJson::check);
        });
    }

    /** A yes or no, with the checks that speak against it. */
    static String of(boolean good, List<Check> checks) {
        return Json.object(json -> {
            json.text("status", word(good ? Status.OK : Status.DOWN));
            json.list("checks", checks, HealthJson::check);
        });
    }

    static String error(String sentence) {
        return Json.object(json -> json.text("error", sentence));
    }

    private static Json.Fields check(Check check) {
        return json -> {
            json.text("name", check.name());
            json.text("status", word(check.status()));
            json.text("observed", check.observed());
            json.text("limit", check.limit());
            json.text("unit", check.unit());
            json.text("since", check.since().map(Instant::toString));
            json.text("message", check.message());
        };
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
