package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineSetup;
import dev.arb.execution.ExecutionVenue;
import dev.arb.execution.PaperLatency;
import dev.arb.execution.PaperVenue;
import dev.arb.market.MarketFeed;
import java.util.ArrayList;
import java.util.List;

/**
 * An engine with paper venues on a market: the core of every run that sends nothing, and the whole of a test or a
 * trial. Used by one thread.
 */
public final class Simulation implements AutoCloseable {
    private final OutcomeHub hub = new OutcomeHub();
    private final Engine engine;
    private final List<ExecutionVenue> venues = new ArrayList<>();
    private final EventDriver driver;
    private final MarketFeed feed;

    /** @param latencies by venue index */
    public Simulation(EngineSetup setup, MarketFeed feed, List<PaperLatency> latencies, VenueWrapper wrapper) {
        this.feed = feed;
        engine = new Engine(setup, hub);
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            int index = venue;
            venues.add(wrapper.wrap(new PaperVenue(
                    index,
                    setup.instruments().get(index),
                    symbol -> engine.market().book(index, symbol),
                    setup.pairs().get(0).takerFeeE4Bps(index),
                    latencies.get(index),
                    setup.startingBalances().get(index))));
        }
        hub.add(new OrderRouter(venues));
        driver = new EventDriver(engine, feed, venues);
    }

    /** Puts something between the engine and a venue, for example the word "would place". */
    @FunctionalInterface
    public interface VenueWrapper {
        VenueWrapper NONE = venue -> venue;

        ExecutionVenue wrap(ExecutionVenue venue);
    }

    public OutcomeHub hub() {
        return hub;
    }

    public Engine engine() {
        return engine;
    }

    public EventDriver driver() {
        return driver;
    }

    /** By index. */
    public List<ExecutionVenue> venues() {
        return List.copyOf(venues);
    }

    public MarketFeed feed() {
        return feed;
    }

    @Override
    public void close() {
        feed.close();
        venues.forEach(ExecutionVenue::close);
    }
}
