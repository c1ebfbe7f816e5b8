package dev.arb.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Samples in the text format of Prometheus, version 0.0.4. Pure. */
public final class Exposition {
    /** Of an HTTP answer. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final String TOTAL = "_total";
    private static final String INFO = "_info";

    private Exposition() {}

    /** Each metric that has samples with its help and its type, in alphabetical order. */
    public static String text(Collection<MetricSample> samples) {
        Map<ArbMetric, List<MetricSample>> byMetric = samples.stream()
                .collect(Collectors.groupingBy(MetricSample::metric, LinkedHashMap::new, Collectors.toList()));
        MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
        byMetric.forEach((metric, ofMetric) -> snapshots.metricSnapshot(snapshot(metric, ofMetric)));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, snapshots.build());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static MetricSnapshot snapshot(ArbMetric metric, List<MetricSample> samples) {
        return switch (metric.type()) {
            case COUNTER -> counter(metric, samples);
            case GAUGE -> gauge(metric, samples);
            case INFO -> info(metric, samples);
        };
    }

    private static MetricSnapshot counter(ArbMetric metric, List<MetricSample> samples) {
        CounterSnapshot.Builder builder =
                CounterSnapshot.builder().name(without(TOTAL, metric)).help(metric.help());
        samples.forEach(sample -> builder.dataPoint(CounterDataPointSnapshot.builder()
                .value(sample.value())
                .labels(labels(sample))
                .build()));
        return builder.build();
    }

    private static MetricSnapshot gauge(ArbMetric metric, List<MetricSample> samples) {
        GaugeSnapshot.Builder builder =
                GaugeSnapshot.builder().name(metric.exposedName()).help(metric.help());
        samples.forEach(sample -> builder.dataPoint(GaugeDataPointSnapshot.builder()
                .value(sample.value())
                .labels(labels(sample))
                .build()));
        return builder.build();
    }

    private static MetricSnapshot info(ArbMetric metric, List<MetricSample> samples) {
        InfoSnapshot.Builder builder =
                InfoSnapshot.builder().name(without(INFO, metric)).help(metric.help());
        samples.forEach(sample -> builder.dataPoint(
                InfoDataPointSnapshot.builder().labels(labels(sample)).build()));
        return builder.build();
    }

    /** The library adds the endings of counters and infos itself. */
    private static String without(String ending, ArbMetric metric) {
        String name = metric.exposedName();
        return name.substring(0, name.length() - ending.length());
    }

    private static Labels labels(MetricSample sample) {
        return Labels.of(sample.metric().labels(), sample.labels());
    }
}
