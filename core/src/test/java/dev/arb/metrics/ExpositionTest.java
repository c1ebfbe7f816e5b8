package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.metrics.Exposition.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpositionTest {
    @TempDir
    Path directory;

    @Test
    void theTextIsTheOneThatPrometheusReads() {
        String text = Exposition.text(
                Format.PROMETHEUS,
                List.of(
                        new MetricSample(ArbMetric.TRADES_OPENED, 3),
                        new MetricSample(ArbMetric.PNL, -2222.5),
                        new MetricSample(ArbMetric.RUN_INFO, List.of("run \"1\"\\", "mock", "docker", "mock"), 1)));

        assertThat(text).isEqualTo("""
                # HELP arb_pnl_krw Realised and unrealised trading PnL of the run.
                # TYPE arb_pnl_krw gauge
                arb_pnl_krw -2222.5
                # HELP arb_run_info The current or last run.
                # TYPE arb_run_info gauge
                arb_run_info{data_source="mock",env="docker",mode="mock",run_id="run \\"1\\"\\\\"} 1
                # HELP arb_trades_opened_total Positions opened by the run.
                # TYPE arb_trades_opened_total counter
                arb_trades_opened_total 3.0
                """);
        assertThat(Exposition.text(Format.PROMETHEUS, List.of())).isEmpty();
    }

    @Test
    void everyMetricPassesThePrometheusLinter() throws IOException, InterruptedException {
        String text = Exposition.text(
                Format.PROMETHEUS,
                Stream.of(ArbMetric.values()).map(ExpositionTest::sample).toList());
        assertThat(text.lines().filter(line -> line.startsWith("# TYPE"))).hasSameSizeAs(ArbMetric.values());
        Path file = Files.writeString(directory.resolve("metrics.txt"), text);

        Promtool.passes(file, "check", "metrics", "--extended");
    }

    private static Sample sample(ArbMetric metric) {
        return metric.type() == ArbMetric.Type.HISTOGRAM
                ? new HistogramSample(metric, new LoopStats(1).histogram())
                : new MetricSample(metric, Collections.nCopies(metric.labels().size(), "x"), 1);
    }

    @Test
    void theOtherTextIsOpenMetrics() {
        LoopStats loops = new LoopStats(10);
        loops.record(1_500_000, 3);

        String text = Exposition.text(
                Format.OPENMETRICS,
                List.of(
                        new HistogramSample(ArbMetric.LOOP_DURATION, loops.histogram()),
                        new MetricSample(ArbMetric.TRADES_OPENED, 3)));

        assertThat(text)
                .contains("# TYPE arb_trades_opened counter\n")
                .contains("arb_trades_opened_total 3.0\n")
                .contains("arb_engine_loop_duration_seconds_bucket{le=\"0.001\"} 0\n")
                .contains("arb_engine_loop_duration_seconds_bucket{le=\"0.005\"} 1\n")
                .contains("arb_engine_loop_duration_seconds_bucket{le=\"+Inf\"} 1\n")
                .contains("arb_engine_loop_duration_seconds_sum 0.0015\n")
                .endsWith("# EOF\n");
        assertThat(Format.OPENMETRICS.contentType())
                .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(Format.PROMETHEUS.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void aSampleHasTheLabelsOfItsMetric() {
        assertThatThrownBy(() -> new MetricSample(ArbMetric.RUN_INFO, 1)).hasMessageContaining("arb_run_info");
    }
}
