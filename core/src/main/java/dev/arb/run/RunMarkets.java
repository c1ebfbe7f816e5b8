package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.replay.RecordedMarket;
import dev.arb.market.synthetic.MockMarket;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import dev.arb.model.TradingMode;
import dev.arb.signal.PairRules;
import java.util.ArrayList;
import java.util.List;

/** Opens the market of a request. */
final class RunMarkets {
    private RunMarkets() {}

    /** @throws dev.arb.market.UnknownSymbolException when the rules of a symbol are not known */
    static List<MarketPair> pairs(List<Asset> symbols) {
        List<MarketPair> pairs = new ArrayList<>();
        for (Asset symbol : symbols) {
            pairs.add(new MarketPair(UpbitInstruments.of(symbol), BinanceInstruments.of(symbol)));
        }
        return pairs;
    }

    static List<PairRules> rules(List<MarketPair> pairs, ArbConfig config) {
        List<PairRules> rules = new ArrayList<>();
        for (MarketPair pair : pairs) {
            rules.add(new PairRules(
                    pair.a(),
                    pair.b(),
                    config.strategy().takerFeeAE4Bps(),
                    config.strategy().takerFeeBE4Bps()));
        }
        return rules;
    }

    /**
     * @throws dev.arb.market.replay.RecordingException when a recording cannot be played
     * @throws IllegalArgumentException when the mode has no such market yet
     */
    static MarketFeed open(RunRequest request, List<MarketPair> pairs) {
        if (request.mode() == TradingMode.MOCK) {
            return new MockMarket(
                    request.seed(),
                    pairs,
                    request.intervalNs(),
                    request.config().mock());
        }
        if (request.market() instanceof MarketChoice.Recorded recorded) {
            if (pairs.size() != 1) {
                throw new IllegalArgumentException("a recorded market holds one symbol, but " + pairs.size()
                        + " were asked for; name one --symbol");
            }
            return new RecordedMarket(recorded.files(), pairs.get(0), request.seed());
        }
        throw new IllegalArgumentException(
                "mode " + request.mode() + " cannot take its market from the exchanges yet; name a recorded market");
    }

    /** How the market is called in figures. */
    static String dataSource(RunRequest request) {
        return request.mode() == TradingMode.MOCK ? "mock" : "recorded";
    }

    /** Engine time per wall time. */
    static double pace(RunRequest request) {
        if (request.market() instanceof MarketChoice.Recorded recorded) {
            return switch (recorded.speed()) {
                case Speed.Max max -> Double.POSITIVE_INFINITY;
                case Speed.Times times -> times.factor();
            };
        }
        return request.intervalNs() == 0 ? Double.POSITIVE_INFINITY : 1;
    }

    /** Whether the wall clock holds the engine's clock back. */
    static boolean isPaced(RunRequest request) {
        return !Double.isInfinite(pace(request));
    }

    static Schedule schedule(RunRequest request, MarketFeed feed) {
        if (request.mode() == TradingMode.MOCK) {
            long step = request.intervalNs() == 0 ? MockMarket.DEFAULT_STEP_NS : request.intervalNs();
            return new Schedule.Every(MockMarket.EPOCH_NS, step);
        }
        return request.intervalNs() == 0
                ? new Schedule.EachUpdate()
                : new Schedule.Every(feed.nextEventNs(), request.intervalNs());
    }
}
