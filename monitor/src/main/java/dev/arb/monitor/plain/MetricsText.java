package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.metrics.Exposition;
import dev.arb.monitor.model.NamespaceSamples;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.MetricsView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of a namespace. What belongs to the current or last run ({@code metrics:live}) and what has been counted
 * in the namespace since ever ({@code stats}) are always told apart.
 */
public final class MetricsText {
    /** Whose day {@code trades_today} counts. */
    private static final ZoneId KST = ZoneId.of("Asia/Seoul");

    private static final Map<String, List<Metric>> GROUPS = groups();

    private MetricsText() {}

    private static Map<String, List<Metric>> groups() {
        Map<String, List<Metric>> groups = new LinkedHashMap<>();
        groups.put(
                "money (KRW)",
                List.of(
                        Metric.PNL,
                        Metric.REALIZED_PNL,
                        Metric.UNREALIZED_PNL,
                        Metric.AVG_TRADE_PNL,
                        Metric.FEES_PAID,
                        Metric.EXPOSURE));
        groups.put(
                "trading",
                List.of(
                        Metric.TRADES_TOTAL,
                        Metric.TRADES_TODAY,
                        Metric.OPEN_POSITIONS,
                        Metric.SIGNALS,
                        Metric.EXEC_RATE,
                        Metric.SL_TRIGGERS));
        groups.put("safety", List.of(Metric.SAFETY_VIOLATIONS_TOTAL, Metric.CIRCUIT_BREAKER_TRIGGERS_TOTAL));
        groups.put("market", List.of(Metric.SPREAD_BPS, Metric.FX_RATE, Metric.DATA_SOURCE, Metric.WS_CONNECTED));
        groups.put(
                "process",
                List.of(
                        Metric.LOOPS,
                        Metric.LOOP_MS,
                        Metric.LOOP_P50,
                        Metric.LOOP_P95,
                        Metric.LOOP_P99,
                        Metric.LOOP_MAX,
                        Metric.CPU_PCT,
                        Metric.MEM_MB,
                        Metric.OPEN_FILES,
                        Metric.TIMESTAMP));
        return groups;
    }

    /** Groups of {@code key = value} under two headings, with namespace, store and time of the query. */
    public static String table(MetricsView.Snapshot view, Paint paint) {
        StringBuilder text = new StringBuilder();
        text.append(paint.bold(view.namespace().toString()))
                .append(" at ")
                .append(view.timestamp().truncatedTo(ChronoUnit.MILLIS))
                .append(" (")
                .append(Printable.text(view.store()))
                .append(")\n");
        String runId = view.metrics().text(Metric.RUN_ID).orElse(paint.unknown());
        text.append("\nThis run (metrics:live) ").append(Printable.text(runId)).append('\n');
        GROUPS.forEach((name, group) -> group(text, name, group, view.metrics(), paint));
        text.append("\nNamespace since ever (stats)\n");
        stats(view).forEach((key, value) -> row(text, key, Figures.plain(value)));
        return text.toString();
    }

    private static void group(StringBuilder text, String name, List<Metric> group, MetricsState metrics, Paint paint) {
        text.append("  ").append(paint.dim(name)).append('\n');
        group.forEach(metric -> row(
                text, metric.key(), metrics.text(metric).map(Printable::text).orElse(paint.unknown())));
    }

    private static void row(StringBuilder text, String key, String value) {
        text.append("    ").append(key).append(" = ").append(value).append('\n');
    }

    /** One object with {@code namespace}, {@code timestamp}, {@code metrics} and {@code stats}. */
    public static String json(MetricsView.Snapshot view, boolean pretty) {
        return JsonText.object(
                pretty,
                json -> json.text("namespace", view.namespace().toString())
                        .text("timestamp", view.timestamp().toString())
                        .text("state_store", view.store())
                        .object("metrics", fields -> metrics(fields, view.metrics()))
                        .object("stats", fields -> stats(fields, stats(view))));
    }

    /** Lines of {@code [METRICS] key=value}; keys of the namespace's statistics begin with {@code stats.}. */
    public static String log(MetricsView.Snapshot view) {
        StringBuilder text = new StringBuilder();
        logLine(text, "namespace", view.namespace().toString());
        logLine(text, "query_time", view.timestamp().toString());
        logLine(text, "state_store", view.store());
        view.metrics().texts().forEach((key, value) -> logLine(text, key, value));
        stats(view).forEach((key, value) -> logLine(text, "stats." + key, Figures.plain(value)));
        return text.toString();
    }

    /** The text format of Prometheus; the catalogue of its metrics is {@link dev.arb.metrics.ArbMetric}. */
    public static String prometheus(MetricsView.Snapshot view) {
        return Exposition.text(Exposition.Format.PROMETHEUS, NamespaceSamples.of(view, stats(view)));
    }

    private static void logLine(StringBuilder text, String key, String value) {
        text.append("[METRICS] ")
                .append(key)
                .append('=')
                .append(Printable.text(value))
                .append('\n');
    }

    /** All fields of {@code metrics:live}, {@code null} where unknown. */
    public static void metrics(JsonText json, MetricsState metrics) {
        for (Metric metric : Metric.values()) {
            if (metric.isNumber()) {
                json.number(metric.key(), metrics.number(metric));
            } else if (metric.isFlag()) {
                json.flag(metric.key(), metrics.flag(metric));
            } else {
                json.text(metric.key(), metrics.text(metric));
            }
        }
    }

    /** What has been counted in the namespace since ever; only what is known. */
    static void stats(JsonText json, Map<String, BigDecimal> stats) {
        stats.forEach((key, value) -> json.number(key, Optional.of(value)));
    }

    /** What has been counted in the namespace since ever, by name. */
    static Map<String, BigDecimal> stats(MetricsView.Snapshot view) {
        return view.stats().numbers(LocalDate.ofInstant(view.timestamp(), KST));
    }
}
