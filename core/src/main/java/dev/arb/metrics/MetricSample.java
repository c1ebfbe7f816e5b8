package dev.arb.metrics;

import java.util.List;
import java.util.Optional;

/**
 * A value of a metric.
 *
 * @param labels values of the metric's labels, in their order
 * @param value in the unit that the metric's name says
 */
public record MetricSample(ArbMetric metric, List<String> labels, double value) implements Sample {
    public MetricSample {
        labels = List.copyOf(labels);
        if (labels.size() != metric.labels().size()) {
            throw new IllegalArgumentException(
                    metric.exposedName() + " has the labels " + metric.labels() + ", not values " + labels);
        }
    }

    /** Of a metric without labels. */
    public MetricSample(ArbMetric metric, double value) {
        this(metric, List.of(), value);
    }

    /** A value that may be what the metric says; empty for a counter below 0, as another program may write it. */
    public static Optional<MetricSample> known(ArbMetric metric, double value) {
        return value < 0 && metric.type() == ArbMetric.Type.COUNTER
                ? Optional.empty()
                : Optional.of(new MetricSample(metric, value));
    }
}
