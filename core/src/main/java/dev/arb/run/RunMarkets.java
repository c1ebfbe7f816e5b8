package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.log.LogComponent;
import dev.arb.market.FeedNotes;
import dev.arb.market.MarketPair;
import dev.arb.market.VenueAdapter;
import dev.arb.market.binance.BinanceAdapter;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.upbit.UpbitAdapter;
import dev.arb.model.TradingMode;
import dev.arb.signal.PairRules;
import dev.arb.time.MonotonicClock;
import dev.arb.time.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;

/** Opens the market of a request. */
final class RunMarkets {
    private static final Logger LOG = LogComponent.LIVE_LOOP.logger();

    private RunMarkets() {}

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
     * @throws dev.arb.market.UnknownSymbolException when a symbol cannot be traded
     * @throws dev.arb.market.replay.RecordingException when a recording cannot be played
     * @throws dev.arb.market.VenueUnreachableException when an exchange does not answer
     */
    static RunMarket open(RunRequest request) {
        if (request.mode() == TradingMode.MOCK || request.market() instanceof MarketChoice.Recorded) {
            return new SimulatedMarket(request);
        }
        MonotonicClock clock = MonotonicClock.ofMachine();
        FeedNotes notes = (venue, sentence) -> LOG.warn("{}: {}", venue, sentence);
        return new ExchangeMarket(request, adapters(request.config(), clock, notes), clock, notes);
    }

    /** Venue A is Upbit, venue B Binance. */
    private static List<VenueAdapter> adapters(ArbConfig config, NanoClock clock, FeedNotes notes) {
        RandomGenerator random = new Random();
        return List.of(
                new UpbitAdapter(config.upbit(), clock, RawFrameSink.NONE, notes, random),
                new BinanceAdapter(config.binance(), clock, RawFrameSink.NONE, notes, random));
    }

    /** Engine time per wall time. */
    static double pace(RunRequest request) {
        if (request.mode() != TradingMode.MOCK && request.market() instanceof MarketChoice.Exchanges) {
            return 1;
        }
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
}
