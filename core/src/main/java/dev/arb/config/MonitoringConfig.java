package dev.arb.config;

import java.util.Objects;

/**
 * The figures of a run, over HTTP.
 *
 * @param enabled whether HTTP is answered at all
 * @param port 0 for any free one
 * @param portNamed whether somebody stated the port; another one does not do then
 * @param bufferSize how many of the last loops the loop figures cover
 */
public record MonitoringConfig(
        boolean enabled, String host, int port, boolean portNamed, MetricsFormat format, int bufferSize) {
    public MonitoringConfig {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(format, "format");
    }

    static MonitoringConfig of(Settings settings) {
        return new MonitoringConfig(
                settings.get(OperationsKeys.METRICS_ENABLED),
                settings.get(OperationsKeys.HOST),
                Math.toIntExact(settings.get(OperationsKeys.PORT)),
                settings.origin(OperationsKeys.PORT).given(),
                settings.get(OperationsKeys.FORMAT),
                Math.toIntExact(settings.get(OperationsKeys.BUFFER_SIZE)));
    }
}
