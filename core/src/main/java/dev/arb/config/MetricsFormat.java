package dev.arb.config;

/** What the metrics page answers by default. */
public enum MetricsFormat {
    JSON,
    PROMETHEUS
}
