package dev.arb.run;

import dev.arb.config.PaperConfig;
import dev.arb.engine.EngineSetup;
import dev.arb.execution.PaperLatency;
import dev.arb.execution.ShadowVenue;
import dev.arb.log.LogComponent;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import dev.arb.model.TradingMode;
import java.util.List;
import org.slf4j.Logger;

/** How orders are answered in modes that send none. */
final class PaperVenues {
    private static final Logger LOG = LogComponent.LIVE_LOOP.logger();

    private PaperVenues() {}

    /** By venue index. */
    static List<PaperLatency> latencies(PaperConfig config, long seed) {
        return List.of(latency(config, config.latencyANs(), seed), latency(config, config.latencyBNs(), seed + 1));
    }

    private static PaperLatency latency(PaperConfig config, long requestNs, long seed) {
        return new PaperLatency(requestNs, config.responseLatencyNs(), config.jitterNs(), seed);
    }

    /** In mode shadow each order is logged before the paper venue answers it; the log never waits. */
    static Simulation.VenueWrapper wrapper(TradingMode mode, EngineSetup setup) {
        if (mode != TradingMode.SHADOW) {
            return Simulation.VenueWrapper.NONE;
        }
        return venue -> new ShadowVenue(venue, (order, nowNs) -> LOG.info(wouldPlace(setup, order)));
    }

    private static String wouldPlace(EngineSetup setup, OrderRequest order) {
        Instrument instrument = setup.pairs().get(order.symbol()).instrument(order.venue());
        return "would place: " + order.purpose() + " " + order.side() + " " + Fixed.format(order.quantityE8()) + " "
                + instrument.base() + " at " + Fixed.format(order.limitE8()) + " " + instrument.quote() + " on "
                + instrument.venue() + " (limit, immediate or cancel, id " + order.clientOrderId() + ")";
    }
}
