package dev.arb.metrics;

import java.util.List;
import java.util.Objects;

/** What a metric of type {@link ArbMetric.Type#HISTOGRAM} has counted. */
public record HistogramSample(ArbMetric metric, LoopHistogram histogram) implements Sample {
    public HistogramSample {
        Objects.requireNonNull(histogram, "histogram");
        if (metric.type() != ArbMetric.Type.HISTOGRAM) {
            throw new IllegalArgumentException(metric.exposedName() + " is a " + metric.type() + ", no histogram");
        }
    }

    @Override
    public List<String> labels() {
        return List.of();
    }
}
