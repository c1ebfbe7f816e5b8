package dev.arb.run;

import dev.arb.config.DataSource;
import dev.arb.fx.OfficialQuote;
import dev.arb.market.FeedNotes;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueAdapter;
import dev.arb.market.live.Arrival;
import dev.arb.market.live.LiveFeed;
import dev.arb.market.live.OfficialRate;
import dev.arb.model.Asset;
import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import dev.arb.time.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The market of the exchanges themselves, on a clock that runs by itself. */
final class ExchangeMarket implements RunMarket {
    private static final String FX_SYMBOL = Krw.KRW + "-" + Usdt.USDT;

    private final RunRequest request;
    private final List<VenueAdapter> adapters;
    private final NanoClock clock;
    private final List<MarketPair> pairs;
    private final LiveFeed feed;
    private final long openedNs;
    private final Optional<OfficialRate> official;

    /**
     * Asks the exchanges for the rules of the symbols and begins to receive.
     *
     * @param adapters of venue A and B; closed with this
     * @param clock the engine's, by which the adapters stamp what they receive
     * @throws dev.arb.market.UnknownSymbolException when an exchange does not trade a symbol
     * @throws dev.arb.market.VenueUnreachableException when an exchange does not answer
     */
    ExchangeMarket(RunRequest request, List<VenueAdapter> adapters, NanoClock clock, FeedNotes notes) {
        this.request = request;
        this.adapters = adapters;
        this.clock = clock;
        this.openedNs = clock.nowNs();
        try {
            this.pairs = pairs(request.symbols(), adapters);
        } catch (RuntimeException e) {
            adapters.forEach(VenueAdapter::close);
            throw e;
        }
        this.feed = new LiveFeed(
                        adapters, pairs, FX_SYMBOL, arrival(request.config().dataSource()), notes)
                .start();
        this.official =
                request.config().officialRate().map(settings -> new OfficialRate(settings, clock, notes).start());
    }

    private static List<MarketPair> pairs(List<Asset> symbols, List<VenueAdapter> adapters) {
        List<MarketPair> pairs = new ArrayList<>();
        for (Asset symbol : symbols) {
            pairs.add(new MarketPair(
                    adapters.get(0).instrument(symbol), adapters.get(1).instrument(symbol)));
        }
        return pairs;
    }

    static Arrival arrival(DataSource source) {
        return switch (source) {
            case REST -> Arrival.REST;
            case WS -> Arrival.STREAM;
        };
    }

    /** From now on the market shall arrive this way; nothing else of the run changes. Any thread. */
    void switchTo(DataSource source) {
        feed.switchTo(arrival(source));
    }

    @Override
    public List<MarketPair> pairs() {
        return pairs;
    }

    @Override
    public MarketFeed feed() {
        return feed;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Running(clock, request.intervalNs());
    }

    @Override
    public Pace pace(EventDriver driver, EngineVitals vitals) {
        return new LivePace(feed, driver, vitals, clock, request.intervalNs() == 0);
    }

    @Override
    public String dataSource() {
        DataSource source = switch (feed.arrival()) {
            case REST -> DataSource.REST;
            case STREAM -> DataSource.WS;
        };
        return source.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<ProviderStatus> status(int venue) {
        return Optional.of(feed.status(venue));
    }

    @Override
    public Optional<Boolean> isWsConnected() {
        return feed.arrival() == Arrival.REST
                ? Optional.empty()
                : Optional.of(feed.status(0).connected() && feed.status(1).connected());
    }

    @Override
    public OptionalLong wsLagNs() {
        if (feed.arrival() == Arrival.REST) {
            return OptionalLong.empty();
        }
        long oldestNs = Math.min(feed.aliveNs(0), feed.aliveNs(1));
        return OptionalLong.of(Math.max(0, clock.nowNs() - Math.max(oldestNs, openedNs)));
    }

    @Override
    public Optional<OfficialQuote> officialRate() {
        return official.flatMap(OfficialRate::latest);
    }

    @Override
    public long roughPriceE8(int venue, Asset base) {
        return adapters.get(venue).bestBidE8(base);
    }

    @Override
    public String notes() {
        return "market of the exchanges, by " + dataSource();
    }

    @Override
    public void close() {
        official.ifPresent(OfficialRate::close);
        feed.close();
    }
}
