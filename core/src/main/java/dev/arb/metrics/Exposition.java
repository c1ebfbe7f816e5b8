package dev.arb.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
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

/** Samples in the text formats that Prometheus reads. Pure. */
public final class Exposition {
    /** A text format. */
    public enum Format {
        /** Prometheus' own, version 0.0.4. */
        PROMETHEUS(PrometheusTextFormatWriter.create()),
        /** OpenMetrics 1.0.0. */
        OPENMETRICS(OpenMetricsTextFormatWriter.create());

        private final ExpositionFormatWriter writer;

        Format(ExpositionFormatWriter writer) {
            this.writer = writer;
        }

        /** Of an HTTP answer. */
        public String contentType() {
            return writer.getContentType();
        }
    }

    private static final String TOTAL = "_total";
    private static final String INFO = "_info";

    private Exposition() {}

    /** Each metric that has samples with its help and its type, in alphabetical order. */
    public static String text(Format format, Collection<? extends Sample> samples) {
        Map<ArbMetric, List<Sample>> byMetric = samples.stream()
                .collect(Collectors.groupingBy(Sample::metric, LinkedHashMap::new, Collectors.toList()));
        MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
        byMetric.forEach((metric, ofMetric) -> snapshots.metricSnapshot(snapshot(metric, ofMetric)));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            format.writer.write(text, snapshots.build());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static MetricSnapshot snapshot(ArbMetric metric, List<Sample> samples) {
        return switch (metric.type()) {
            case COUNTER -> counter(metric, samples);
            case GAUGE -> gauge(metric, samples);
            case HISTOGRAM -> histogram(metric, samples);
            case INFO -> info(metric, samples);
        };
    }

    private static MetricSnapshot counter(ArbMetric metric, List<Sample> samples) {
        CounterSnapshot.Builder builder =
                CounterSnapshot.builder().name(without(TOTAL, metric)).help(metric.help());
        samples.forEach(sample -> builder.dataPoint(CounterDataPointSnapshot.builder()
                .value(value(sample))
                .labels(labels(sample))
                .build()));
        return builder.build();
    }

    private static MetricSnapshot gauge(ArbMetric metric, List<Sample> samples) {
        GaugeSnapshot.Builder builder =
                GaugeSnapshot.builder().name(metric.exposedName()).help(metric.help());
        samples.forEach(sample -> builder.dataPoint(GaugeDataPointSnapshot.builder()
                .value(value(sample))
                .labels(labels(sample))
                .build()));
        return builder.build();
    }

    private static MetricSnapshot histogram(ArbMetric metric, List<Sample> samples) {
        HistogramSnapshot.Builder builder =
                HistogramSnapshot.builder().name(metric.exposedName()).help(metric.help());
        for (Sample sample : samples) {
            if (sample instanceof HistogramSample counted) {
                LoopHistogram loops = counted.histogram();
                HistogramDataPointSnapshot.Builder point = HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(loops.boundsS(), loops.counts()));
                point.sum(loops.sumS());
                builder.dataPoint(point.build());
            }
        }
        return builder.build();
    }

    private static double value(Sample sample) {
        return switch (sample) {
            case MetricSample single -> single.value();
            case HistogramSample counted ->
                throw new IllegalArgumentException(counted.metric().exposedName() + " is more than one value");
        };
    }

    private static MetricSnapshot info(ArbMetric metric, List<Sample> samples) {
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

    private static Labels labels(Sample sample) {
        return Labels.of(sample.metric().labels(), sample.labels());
    }
}
