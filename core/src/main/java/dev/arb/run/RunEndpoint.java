package dev.arb.run;

import dev.arb.config.MonitoringConfig;
import dev.arb.endpoint.MetricsEndpoint;
import dev.arb.endpoint.RunView;
import dev.arb.model.TradingMode;
import java.util.Optional;

/** Where a run can be asked over HTTP, unless it was told not to answer there. */
final class RunEndpoint implements AutoCloseable {
    private final Optional<MetricsEndpoint> endpoint;

    private RunEndpoint(Optional<MetricsEndpoint> endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Takes the port, before anything else of the run is opened.
     *
     * @throws dev.arb.endpoint.EndpointException when a port that was named, or any in live mode, is taken
     */
    static RunEndpoint open(RunRequest request, Notifier notifier) {
        MonitoringConfig config = request.config().monitoring();
        if (!config.enabled()) {
            return new RunEndpoint(Optional.empty());
        }
        boolean strict = config.portNamed() || request.mode() == TradingMode.LIVE;
        MetricsEndpoint opened = MetricsEndpoint.open(config, strict);
        opened.warnings().forEach(notifier::warning);
        return new RunEndpoint(Optional.of(opened));
    }

    void show(RunView run) {
        endpoint.ifPresent(open -> open.show(run));
    }

    /** Where metrics are; empty when there is no such place. */
    Optional<String> url() {
        return endpoint.map(MetricsEndpoint::url);
    }

    @Override
    public void close() {
        endpoint.ifPresent(MetricsEndpoint::close);
    }
}
