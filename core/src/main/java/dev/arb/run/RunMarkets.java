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
import dev.arb.model.VenueId;
import dev.arb.signal.PairRules;
import dev.arb.time.MonotonicClock;
import dev.arb.time.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;

/** Opens the market of a request. */
final class RunMarkets {
    private static final Logger LOG = LogComponent.LIVE_LOOP.logger();

    /** Venue A and venue B. */
    static final List<VenueId> VENUES = List.of(VenueId.UPBIT, VenueId.BINANCE);

    /** What providers have to say goes to the log. */
    static final FeedNotes NOTES = (venue, sentence) -> LOG.warn("{}: {}", venue, sentence);

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
     * @param tap takes every raw frame of an exchange
     * @throws dev.arb.market.UnknownSymbolException when a symbol cannot be traded
     * @throws dev.arb.market.replay.RecordingException when a recording cannot be played
     * @throws dev.arb.market.VenueUnreachableException when an exchange does not answer
     */
    static RunMarket open(RunRequest request, RawFrameSink tap) {
        if (request.mode() == TradingMode.MOCK || request.market() instanceof MarketChoice.Recorded) {
            return new SimulatedMarket(request);
        }
        MonotonicClock clock = MonotonicClock.ofMachine();
        List<VenueAdapter> adapters = VENUES.stream()
                .map(venue -> adapter(venue, request.config(), tap, clock))
                .toList();
        return new ExchangeMarket(request, adapters, clock, NOTES);
    }

    /**
     * An exchange where the configuration says it is.
     *
     * @param tap takes every raw frame
     */
    static VenueAdapter adapter(VenueId venue, ArbConfig config, RawFrameSink tap, NanoClock clock) {
        return venue.equals(VenueId.UPBIT)
                ? new UpbitAdapter(config.upbit(), clock, tap, NOTES, new Random())
                : new BinanceAdapter(config.binance(), clock, tap, NOTES, new Random());
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
