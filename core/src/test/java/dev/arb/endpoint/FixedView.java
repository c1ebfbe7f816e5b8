package dev.arb.endpoint;

import dev.arb.endpoint.Health.Check;
import dev.arb.endpoint.Health.Status;
import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.MarketLink;
import dev.arb.metrics.MetricSample;
import dev.arb.metrics.MetricsCollector;
import dev.arb.metrics.MetricsSnapshot;
import dev.arb.metrics.Sample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A run whose loops took 1 ms and 3 ms and that is as well as it is told to be. */
final class FixedView implements RunView {
    private final MetricsCollector metrics =
            new MetricsCollector(300, () -> new MarketLink("ws", Optional.of(true), OptionalLong.of(4)));
    private final Health health;

    FixedView(Status status, boolean live, boolean ready) {
        this.health = new Health(
                status,
                live,
                ready,
                List.of(
                        new Check(
                                "loop",
                                status,
                                Optional.of("7.5"),
                                Optional.of("5"),
                                "seconds",
                                Optional.empty(),
                                "a \"slow\" loop"),
                        new Check(
                                "ws_lag",
                                Status.ABSENT,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                "")));
        metrics.edge(10.5);
        metrics.loopEnded(1_000_000);
        metrics.tradeOpened();
        metrics.loopEnded(3_000_000);
    }

    @Override
    public MetricsSnapshot metrics() {
        return metrics.snapshot();
    }

    @Override
    public List<Sample> samples() {
        return List.of(new MetricSample(ArbMetric.TRADES_OPENED, 1));
    }

    @Override
    public Health health() {
        return health;
    }
}
