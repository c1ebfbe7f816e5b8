package dev.arb.endpoint;

import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthReport;
import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.MarketLink;
import dev.arb.metrics.MetricSample;
import dev.arb.metrics.MetricsCollector;
import dev.arb.metrics.MetricsSnapshot;
import dev.arb.metrics.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A run whose loops took 1 ms and 3 ms and that is as well as it is told to be. */
final class FixedView implements RunView {
    private final MetricsCollector metrics =
            new MetricsCollector(300, () -> new MarketLink("ws", Optional.of(true), OptionalLong.of(4)));
    private final HealthReport health;
    private final boolean live;
    private final boolean ready;

    FixedView(HealthLevel level, boolean live, boolean ready) {
        this.live = live;
        this.ready = ready;
        this.health = HealthReport.of(List.of(
                new HealthCheck(
                        "loop",
                        level,
                        OptionalDouble.of(7.5),
                        OptionalDouble.of(5),
                        "ms",
                        Instant.EPOCH,
                        "a \"slow\" loop"),
                new HealthCheck(
                        "ws_lag",
                        HealthLevel.NOT_IN_RUN,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        "ms",
                        Instant.EPOCH,
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
    public HealthReport health() {
        return health;
    }

    @Override
    public boolean isLive() {
        return live;
    }

    @Override
    public boolean mayTrade() {
        return ready;
    }
}
