package dev.arb.run;

import dev.arb.fx.OfficialQuote;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.ProviderStatus;
import dev.arb.market.synthetic.MockMarket;
import dev.arb.model.Asset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A market whose feed runs something before it delivers, on the engine's thread, and whose clock has a pace. */
final class ObstructedMarket implements RunMarket {
    private final RunMarket market;
    private final Runnable obstacle;
    private final double factor;
    private final MarketFeed feed;

    /** @param factor engine time per wall time */
    ObstructedMarket(RunMarket market, Runnable obstacle, double factor) {
        this.market = market;
        this.obstacle = obstacle;
        this.factor = factor;
        this.feed = new Feed(market.feed());
    }

    private final class Feed implements MarketFeed {
        private final MarketFeed behind;

        Feed(MarketFeed behind) {
            this.behind = behind;
        }

        @Override
        public long nextEventNs() {
            return behind.nextEventNs();
        }

        @Override
        public void deliverUntil(long untilNs, MarketSink sink) {
            obstacle.run();
            behind.deliverUntil(untilNs, sink);
        }

        @Override
        public String description() {
            return behind.description();
        }

        @Override
        public void close() {
            behind.close();
        }
    }

    @Override
    public List<MarketPair> pairs() {
        return market.pairs();
    }

    @Override
    public MarketFeed feed() {
        return feed;
    }

    @Override
    public Schedule schedule() {
        return market.schedule();
    }

    @Override
    public Pace pace(EventDriver driver, EngineVitals vitals) {
        return new Pacer(driver, factor, MockMarket.EPOCH_NS);
    }

    @Override
    public String dataSource() {
        return market.dataSource();
    }

    @Override
    public Optional<ProviderStatus> status(int venue) {
        return market.status(venue);
    }

    @Override
    public Optional<Boolean> isWsConnected() {
        return market.isWsConnected();
    }

    @Override
    public OptionalLong wsLagNs() {
        return market.wsLagNs();
    }

    @Override
    public Optional<OfficialQuote> officialRate() {
        return market.officialRate();
    }

    @Override
    public long roughPriceE8(int venue, Asset base) {
        return market.roughPriceE8(venue, base);
    }

    @Override
    public String notes() {
        return market.notes();
    }

    @Override
    public void close() {
        market.close();
    }
}
