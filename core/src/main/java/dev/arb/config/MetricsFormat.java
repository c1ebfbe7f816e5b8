package dev.arb.config;

/** What {@code /metrics} answers to a client that names no format. */
public enum MetricsFormat {
    JSON,
    /** The text format of Prometheus. */
    PROMETHEUS
}
