package dev.arb.endpoint;

import dev.arb.json.JsonText;
import dev.arb.metrics.LoopFigures;
import dev.arb.metrics.LoopTimes;
import dev.arb.metrics.MetricsSnapshot;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** {@code /metrics} as JSON: one flat object. */
final class MetricsJson {
    private static final int NS_DECIMALS_IN_MS = 6;
    private static final int NS_DECIMALS_IN_S = 9;

    private MetricsJson() {}

    static String of(MetricsSnapshot metrics) {
        return JsonText.object(false, json -> {
            Optional<LoopFigures> loops = metrics.loops();
            Optional<LoopTimes> window = loops.map(LoopFigures::window);
            json.spelled("loop_time_ms", loops.map(figures -> ms(figures.lastNs())));
            json.spelled("loop_time_avg_ms", averageMs(window, LoopTimes::avgNs));
            json.spelled("loop_time_max_ms", window.map(times -> ms(times.maxNs())));
            json.spelled("loop_time_min_ms", window.map(times -> ms(times.minNs())));
            json.spelled("loop_time_p50_ms", window.map(times -> ms(times.p50Ns())));
            json.spelled("loop_time_p95_ms", window.map(times -> ms(times.p95Ns())));
            json.spelled("loop_time_p99_ms", window.map(times -> ms(times.p99Ns())));
            json.number("trades_opened_total", metrics.tradesOpened());
            json.number("trades_opened_recent", metrics.tradesOpenedRecent());
            json.spelled("spread_bps", loops.map(LoopFigures::edgeBps).orElse(OptionalDouble.empty()));
            json.spelled("spread_avg_bps", loops.map(LoopFigures::edgeAvgBps).orElse(OptionalDouble.empty()));
            link(json, metrics);
            json.number("buffer_size", metrics.bufferSize());
            json.number("buffer_usage", metrics.bufferUsage());
        });
    }

    private static void link(JsonText json, MetricsSnapshot metrics) {
        json.text("data_source", metrics.link().dataSource());
        json.flag("ws_connected", metrics.link().wsConnected());
        json.number("ws_reconnect_count", metrics.link().reconnects());
        json.spelled("uptime_seconds", Optional.of(BigDecimal.valueOf(metrics.uptimeNs(), NS_DECIMALS_IN_S)));
    }

    private static Optional<BigDecimal> averageMs(Optional<LoopTimes> times, ToDoubleFunction<LoopTimes> ns) {
        return times.map(window -> ms(Math.round(ns.applyAsDouble(window))));
    }

    private static BigDecimal ms(long ns) {
        return BigDecimal.valueOf(ns, NS_DECIMALS_IN_MS);
    }
}
