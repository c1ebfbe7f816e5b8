package dev.arb.run;

import dev.arb.fx.OfficialQuote;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.ProviderStatus;
import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.replay.Recordings;
import dev.arb.market.synthetic.MockMarket;
import dev.arb.market.synthetic.StartPrices;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import dev.arb.model.TradingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A market without exchanges: made from a seed, or played from files. */
final class SimulatedMarket implements RunMarket {
    private final RunRequest request;
    private final List<MarketPair> pairs;
    private final MarketFeed feed;

    /**
     * @throws dev.arb.market.UnknownSymbolException when the rules of a symbol are not known
     * @throws dev.arb.market.replay.RecordingException when a recording cannot be played
     */
    SimulatedMarket(RunRequest request) {
        this.request = request;
        this.pairs = request.symbols().stream().map(this::pair).toList();
        this.feed = open(request, pairs);
    }

    private MarketPair pair(Asset symbol) {
        return request.market() instanceof MarketChoice.Recorded recorded
                ? Recordings.pair(recorded.files(), symbol)
                : new MarketPair(UpbitInstruments.of(symbol), BinanceInstruments.of(symbol));
    }

    private static MarketFeed open(RunRequest request, List<MarketPair> pairs) {
        if (!(request.market() instanceof MarketChoice.Recorded recorded)) {
            return new MockMarket(
                    request.seed(),
                    pairs,
                    request.intervalNs(),
                    request.config().mock());
        }
        return Recordings.open(recorded.files(), pairs, request.seed());
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
        if (isMock()) {
            long step = request.intervalNs() == 0 ? MockMarket.DEFAULT_STEP_NS : request.intervalNs();
            return new Schedule.Every(MockMarket.EPOCH_NS, step);
        }
        return request.intervalNs() == 0
                ? new Schedule.EachUpdate()
                : new Schedule.Every(feed.nextEventNs(), request.intervalNs());
    }

    @Override
    public Pace pace(EventDriver driver, EngineVitals vitals) {
        return new Pacer(driver, RunMarkets.pace(request), isMock() ? MockMarket.EPOCH_NS : feed.nextEventNs());
    }

    @Override
    public String dataSource() {
        return isMock() ? "mock" : "recorded";
    }

    @Override
    public Optional<ProviderStatus> status(int venue) {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> isWsConnected() {
        return Optional.empty();
    }

    @Override
    public OptionalLong wsLagNs() {
        return OptionalLong.empty();
    }

    @Override
    public Optional<OfficialQuote> officialRate() {
        return Optional.empty();
    }

    @Override
    public long roughPriceE8(int venue, Asset base) {
        return request.market() instanceof MarketChoice.Recorded recorded && !StartPrices.has(base)
                ? Recordings.firstBidE8(recorded.files(), base)
                : StartPrices.priceUsdtE8(base);
    }

    @Override
    public String notes() {
        return switch (request.market()) {
            case MarketChoice.Exchanges mock -> "synthetic market of seed " + request.seed();
            case MarketChoice.Recorded recorded ->
                Recordings.hasUpbit(recorded.files())
                        ? "frames of both exchanges as recorded, nothing synthetic"
                        : "Binance frames as recorded; Upbit and KRW-USDT books synthetic, seed " + request.seed();
        };
    }

    private boolean isMock() {
        return request.mode() == TradingMode.MOCK;
    }

    @Override
    public void close() {
        feed.close();
    }
}
