package dev.arb.monitor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.ArbMetric.Scope;
import dev.arb.metrics.MetricSample;
import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.MetricsView;
import dev.arb.state.Namespace;
import dev.arb.state.Stat;
import dev.arb.state.StateManager;
import dev.arb.state.StateSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamespaceSamplesTest {
    private static final Namespace NAMESPACE = new Namespace("mock", Env.DOCKER);

    private final MemoryStore store = new MemoryStore(() -> 0);
    private final StateManager state = new StateManager(store, new Keys(NAMESPACE));

    private List<MetricSample> samples() {
        MetricsView.Snapshot view =
                new MetricsView(StateSource.of(store), Keys.DEFAULT_PREFIX, () -> 0).load(NAMESPACE);
        return NamespaceSamples.of(
                view,
                view.stats().numbers(view.timestamp().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    @Test
    void whateverIsPublishedHasAMetricOfItsOwn() {
        MetricsState.Builder figures = MetricsState.builder();
        for (Metric metric : Metric.values()) {
            if (metric.isNumber()) {
                figures.set(metric, 2);
            } else if (metric.isFlag()) {
                figures.set(metric, true);
            }
        }
        state.setMetrics(figures.set(Metric.DATA_SOURCE, "mock")
                .set(Metric.RUN_ID, "r")
                .set(Metric.TIMESTAMP, Instant.ofEpochSecond(5))
                .build());
        Stream.of(Stat.values()).filter(Stat::isNumber).forEach(stat -> state.setStat(stat, 1));

        assertThat(samples().stream().map(MetricSample::metric))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ArbMetric.values())
                        .filter(metric -> metric.scope() != Scope.PROCESS)
                        .toList());
    }

    @Test
    void figuresAreInBaseUnits() {
        state.setMetrics(MetricsState.builder()
                .set(Metric.EXEC_RATE, new BigDecimal("97.5"))
                .set(Metric.SPREAD_BPS, new BigDecimal("12"))
                .set(Metric.LOOP_MS, new BigDecimal("1.5"))
                .set(Metric.MEM_MB, new BigDecimal("2"))
                .set(Metric.CPU_PCT, new BigDecimal("150"))
                .set(Metric.TIMESTAMP, Instant.ofEpochMilli(1_500))
                .build());

        Map<ArbMetric, Double> values =
                samples().stream().collect(Collectors.toMap(MetricSample::metric, MetricSample::value));

        assertThat(values)
                .isEqualTo(Map.of(
                        ArbMetric.RUN_INFO, 1.0,
                        ArbMetric.ORDERS_FILLED, 0.975,
                        ArbMetric.BEST_EDGE, 0.0012,
                        ArbMetric.LAST_LOOP, 0.0015,
                        ArbMetric.MEMORY, 2_097_152.0,
                        ArbMetric.CPU, 1.5,
                        ArbMetric.RUN_LAST_UPDATE, 1.5));
    }

    @Test
    void aNegativeCounterIsNotKnown() {
        state.setStat(Stat.TRADES_TOTAL, -1);

        assertThat(samples().stream().map(MetricSample::metric)).containsExactly(ArbMetric.RUN_INFO);
    }
}
