package dev.arb.monitor.model;

import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.MetricSample;
import dev.arb.metrics.RunSamples;
import dev.arb.state.MetricsView;
import dev.arb.state.Stat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From what a namespace keeps, of its run and since ever, to samples of {@link ArbMetric}. */
public final class NamespaceSamples {
    private static final Map<String, ArbMetric> OF_NAMESPACE = Map.of(
            Stat.TRADES_TOTAL.key(), ArbMetric.NAMESPACE_TRADES_OPENED,
            Stat.TRADES_TODAY.key(), ArbMetric.NAMESPACE_TRADES_OPENED_TODAY,
            Stat.SAFETY_VIOLATIONS_TOTAL.key(), ArbMetric.NAMESPACE_SAFETY_VIOLATIONS,
            Stat.CIRCUIT_BREAKER_TRIGGERS_TOTAL.key(), ArbMetric.NAMESPACE_BREAKER_TRIGGERS,
            Stat.LIVE_ENABLED.key(), ArbMetric.LIVE_ENABLED,
            Stat.LIVE_ARMED.key(), ArbMetric.LIVE_ARMED);

    private NamespaceSamples() {}

    /** @param stats of the namespace by name, as of the time of the view */
    public static List<MetricSample> of(MetricsView.Snapshot view, Map<String, BigDecimal> stats) {
        List<MetricSample> samples = RunSamples.of(
                view.metrics(), view.namespace().mode(), view.namespace().env().toString());
        stats.forEach((name, value) -> Optional.ofNullable(OF_NAMESPACE.get(name))
                .flatMap(metric -> MetricSample.known(metric, value.doubleValue()))
                .ifPresent(samples::add));
        return samples;
    }
}
