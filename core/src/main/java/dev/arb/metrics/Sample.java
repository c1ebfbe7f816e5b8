package dev.arb.metrics;

import java.util.List;

/** What a metric shows at one moment. What is not known has no sample. */
public sealed interface Sample permits MetricSample, HistogramSample {
    ArbMetric metric();

    /** Values of the metric's labels, in their order. */
    List<String> labels();
}
