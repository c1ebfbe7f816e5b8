package dev.arb.metrics;

import java.util.List;

/**
 * A value of a metric. What is not known has no sample.
 *
 * @param labels values of the metric's labels, in their order
 * @param value in the unit that the metric's name says
 */
public record MetricSample(ArbMetric metric, List<String> labels, double value) {
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
}
