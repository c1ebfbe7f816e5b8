package dev.arb.run;

import dev.arb.fx.OfficialQuote;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.ProviderStatus;
import dev.arb.model.Asset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The market of a run, open: where its events come from, when its turns take place, and how it is connected. */
interface RunMarket extends AutoCloseable {
    List<MarketPair> pairs();

    MarketFeed feed();

    Schedule schedule();

    /** How the engine's clock, which the driver moves, follows the wall clock. */
    Pace pace(EventDriver driver, EngineVitals vitals);

    /** How the market is called in figures. */
    String dataSource();

    /** How a venue is connected; empty where there is no connection. Any thread. */
    Optional<ProviderStatus> status(int venue);

    /** Whether every venue's WebSocket is connected; empty where there is none. */
    Optional<Boolean> isWsConnected();

    /**
     * Age of the last proof of life of the WebSocket connection that has been silent longest, on the clock that stamps
     * what is received; empty where there is none. Any thread.
     */
    OptionalLong wsLagNs();

    /** The official USD/KRW rate, however old, for display; empty where none is asked for or told yet. Any thread. */
    Optional<OfficialQuote> officialRate();

    /**
     * About what a base costs at a venue now, by which simulated holdings are made; E8, only ratios at one venue mean
     * anything. 0 where nobody bids.
     *
     * @throws dev.arb.market.UnknownSymbolException when the venue does not trade it
     * @throws dev.arb.market.VenueUnreachableException when the venue does not answer
     */
    long roughPriceE8(int venue, Asset base);

    /** Where the market comes from, for the run's own record. */
    String notes();

    @Override
    void close();
}
