package dev.arb.metrics;

import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the figures of a run to samples of {@link ArbMetric}: per cent and basis points become ratios, milliseconds
 * seconds, MiB bytes. What is not known has no sample.
 */
public final class RunSamples {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal PER_CENT = new BigDecimal("0.01");
    private static final BigDecimal BPS = new BigDecimal("0.0001");
    private static final BigDecimal MS = new BigDecimal("0.001");
    private static final BigDecimal MIB = BigDecimal.valueOf(1024 * 1024);
    private static final BigDecimal SECOND_MS = BigDecimal.valueOf(1000);

    /** @param unit of the figure in the store, in the metric's unit */
    private record Scaled(ArbMetric metric, BigDecimal unit) {}

    private static final Map<Metric, Scaled> OF_RUN = Map.ofEntries(
            Map.entry(Metric.PNL, new Scaled(ArbMetric.PNL, ONE)),
            Map.entry(Metric.REALIZED_PNL, new Scaled(ArbMetric.REALIZED_PNL, ONE)),
            Map.entry(Metric.UNREALIZED_PNL, new Scaled(ArbMetric.UNREALIZED_PNL, ONE)),
            Map.entry(Metric.AVG_TRADE_PNL, new Scaled(ArbMetric.TRADE_PNL_MEAN, ONE)),
            Map.entry(Metric.FEES_PAID, new Scaled(ArbMetric.FEES_PAID, ONE)),
            Map.entry(Metric.EXPOSURE, new Scaled(ArbMetric.EXPOSURE, ONE)),
            Map.entry(Metric.TRADES_TOTAL, new Scaled(ArbMetric.TRADES_OPENED, ONE)),
            Map.entry(Metric.TRADES_TODAY, new Scaled(ArbMetric.TRADES_OPENED_TODAY, ONE)),
            Map.entry(Metric.OPEN_POSITIONS, new Scaled(ArbMetric.TRADES_OPEN, ONE)),
            Map.entry(Metric.SIGNALS, new Scaled(ArbMetric.SIGNALS, ONE)),
            Map.entry(Metric.EXEC_RATE, new Scaled(ArbMetric.ORDERS_FILLED, PER_CENT)),
            Map.entry(Metric.SL_TRIGGERS, new Scaled(ArbMetric.STOP_LOSSES, ONE)),
            Map.entry(Metric.SAFETY_VIOLATIONS_TOTAL, new Scaled(ArbMetric.SAFETY_VIOLATIONS, ONE)),
            Map.entry(Metric.CIRCUIT_BREAKER_TRIGGERS_TOTAL, new Scaled(ArbMetric.BREAKER_TRIGGERS, ONE)),
            Map.entry(Metric.SPREAD_BPS, new Scaled(ArbMetric.BEST_EDGE, BPS)),
            Map.entry(Metric.FX_RATE, new Scaled(ArbMetric.FX_RATE, ONE)),
            Map.entry(Metric.LOOPS, new Scaled(ArbMetric.LOOPS, ONE)),
            Map.entry(Metric.LOOP_MS, new Scaled(ArbMetric.LAST_LOOP, MS)),
            Map.entry(Metric.LOOP_P95, new Scaled(ArbMetric.LOOP_P95, MS)),
            Map.entry(Metric.CPU_PCT, new Scaled(ArbMetric.CPU, PER_CENT)),
            Map.entry(Metric.MEM_MB, new Scaled(ArbMetric.MEMORY, MIB)));

    private RunSamples() {}

    /**
     * @param mode of the run
     * @param env of its namespace
     */
    public static List<MetricSample> of(MetricsState run, String mode, String env) {
        List<MetricSample> samples = new ArrayList<>();
        samples.add(info(run, mode, env));
        run.time(Metric.TIMESTAMP)
                .map(time -> BigDecimal.valueOf(time.toEpochMilli()).divide(SECOND_MS))
                .ifPresent(time -> samples.add(new MetricSample(ArbMetric.RUN_LAST_UPDATE, time.doubleValue())));
        run.flag(Metric.WS_CONNECTED)
                .ifPresent(
                        connected -> samples.add(new MetricSample(ArbMetric.WEBSOCKET_CONNECTED, connected ? 1 : 0)));
        OF_RUN.forEach((metric, scaled) -> run.number(metric)
                .map(value -> value.multiply(scaled.unit()).doubleValue())
                .flatMap(value -> MetricSample.known(scaled.metric(), value))
                .ifPresent(samples::add));
        return samples;
    }

    private static MetricSample info(MetricsState run, String mode, String env) {
        return new MetricSample(
                ArbMetric.RUN_INFO,
                List.of(
                        run.text(Metric.RUN_ID).orElse(""),
                        mode,
                        env,
                        run.text(Metric.DATA_SOURCE).orElse("")),
                1);
    }
}
