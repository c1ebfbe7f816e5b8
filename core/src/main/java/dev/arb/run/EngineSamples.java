package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineSetup;
import dev.arb.engine.MarketState;
import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.MetricSample;
import dev.arb.metrics.RunSamples;
import dev.arb.model.Fixed;
import dev.arb.portfolio.PositionState;
import dev.arb.risk.TradingState;
import dev.arb.signal.PairRules;
import dev.arb.state.LimitState;
import dev.arb.state.MetricsState;
import dev.arb.state.Namespace;
import dev.arb.state.StateTimes;
import dev.arb.state.VenueState;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What only the engine's thread knows, as samples: made there once a second at most, read anywhere.
 */
final class EngineSamples {
    private static final long EVERY_NS = TimeUnit.SECONDS.toNanos(1);
    private static final double SECOND_NS = 1e9;
    private static final double MS_PER_S = 1e3;

    private final Engine engine;
    private final List<PairRules> pairs;
    private final PnlPeak peak;
    private final VenueGauges venues;
    private final LimitGauges limits;
    private final Namespace namespace;
    private final NanoClock wallClock;
    private long nextNs = Long.MIN_VALUE;
    private volatile List<MetricSample> latest = List.of();

    EngineSamples(
            Engine engine,
            EngineSetup setup,
            PnlPeak peak,
            VenueGauges venues,
            Namespace namespace,
            NanoClock wallClock) {
        this.engine = engine;
        this.pairs = setup.pairs();
        this.peak = peak;
        this.venues = venues;
        this.limits = new LimitGauges(engine, setup.limits());
        this.namespace = namespace;
        this.wallClock = wallClock;
    }

    /** Looks at the engine when it is time to. */
    void refresh(MetricsState figures, long engineNowNs, long nanoTime) {
        if (nextNs == Long.MIN_VALUE || nanoTime - nextNs >= 0) {
            nextNs = nanoTime + EVERY_NS;
            look(figures, engineNowNs);
        }
    }

    /** Looks at the engine now. */
    void look(MetricsState figures, long engineNowNs) {
        Instant now = StateTimes.instant(wallClock.nowNs());
        List<MetricSample> samples = new ArrayList<>(
                RunSamples.of(figures, namespace.mode(), namespace.env().toString()));
        trading(samples);
        market(samples, now, engineNowNs);
        risk(samples);
        latest = List.copyOf(samples);
    }

    /** The newest look; any thread. */
    List<MetricSample> latest() {
        return latest;
    }

    private void trading(List<MetricSample> samples) {
        for (TradingState state : TradingState.values()) {
            samples.add(new MetricSample(
                    ArbMetric.TRADING_STATE,
                    List.of(state.toString()),
                    state == engine.control().state() ? 1 : 0));
        }
        long unhedged = engine.openPositions().stream()
                .filter(position -> position.state() == PositionState.HEDGING)
                .count();
        samples.add(new MetricSample(ArbMetric.UNHEDGED, unhedged));
    }

    private void market(List<MetricSample> samples, Instant now, long engineNowNs) {
        MarketState market = engine.market();
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            String name = pairs.get(0).instrument(venue).venue().name();
            venue(samples, name, venues.of(venue, now, engineNowNs));
            for (int symbol = 0; symbol < pairs.size(); symbol++) {
                long updatedNs = market.updatedNs(venue, symbol);
                if (updatedNs != Long.MIN_VALUE) {
                    samples.add(new MetricSample(
                            ArbMetric.BOOK_UPDATE,
                            List.of(name, pairs.get(symbol).instrument(venue).storeSymbol()),
                            epochS(now, engineNowNs - updatedNs)));
                }
            }
        }
        if (market.hasFx()) {
            samples.add(new MetricSample(ArbMetric.FX_UPDATE, epochS(now, market.fxAgeNs(engineNowNs))));
        }
    }

    private static void venue(List<MetricSample> samples, String name, VenueState venue) {
        List<String> label = List.of(name);
        venue.connected().ifPresent(up -> samples.add(new MetricSample(ArbMetric.MARKET_CONNECTED, label, up ? 1 : 0)));
        venue.lastMessageAt()
                .ifPresent(at -> samples.add(new MetricSample(ArbMetric.MARKET_LAST_MESSAGE, label, epochS(at, 0))));
        venue.reconnects().ifPresent(count -> samples.add(new MetricSample(ArbMetric.MARKET_RECONNECTS, label, count)));
        venue.clockOffsetMs()
                .ifPresent(ms ->
                        samples.add(new MetricSample(ArbMetric.CLOCK_OFFSET, label, ms.doubleValue() / MS_PER_S)));
    }

    private void risk(List<MetricSample> samples) {
        limits.rows()
                .forEach((check, row) -> usage(row)
                        .ifPresent(used -> samples.add(new MetricSample(ArbMetric.LIMIT_USAGE, List.of(check), used))));
        long start = engine.accounts().startEquityKrwE8();
        if (start > 0) {
            samples.add(new MetricSample(ArbMetric.DRAWDOWN, (double) peak.drawdownKrwE8() / start));
        }
        if (engine.accounts().isValued()) {
            samples.add(new MetricSample(
                    ArbMetric.EQUITY,
                    Fixed.toDecimal(engine.accounts().equityKrwE8()).doubleValue()));
        }
    }

    /** Of a limit of 0 nothing can be used but too much. */
    private static Optional<Double> usage(LimitState row) {
        double limit = row.limit().map(BigDecimal::doubleValue).orElse(0.0);
        return limit <= 0 ? Optional.empty() : row.observed().map(observed -> observed.doubleValue() / limit);
    }

    private static double epochS(Instant now, long ageNs) {
        Instant at = now.minusNanos(Math.max(0, ageNs));
        return at.getEpochSecond() + at.getNano() / SECOND_NS;
    }
}
