package dev.arb.market;

import dev.arb.engine.EngineCounts;
import dev.arb.engine.EngineOutcome.PositionOpened;
import dev.arb.engine.EngineSetup;
import dev.arb.execution.PaperLatency;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.risk.RiskLimits;
import dev.arb.run.Simulation;
import dev.arb.run.Simulation.VenueWrapper;
import dev.arb.signal.PairRules;
import dev.arb.signal.StrategyParams;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the engine with the shipped strategy and limits makes of a market of BTC, with paper venues.
 *
 * @param firstOpenLoop the loop of the first position, or −1
 * @param pnlKrw trading PnL at the end
 */
public record EngineOnMarket(EngineCounts counts, long firstOpenLoop, double pnlKrw, long stateHash) {
    private static final PaperLatency LATENCY = PaperLatency.fixed(20_000_000, 10_000_000);
    private static final long CHANNEL_TIMEOUT_NS = 2_000_000_000L;
    private static final long BOOK_MAX_AGE_NS = 60_000_000_000L;

    /** Runs loops at {@code startNs + k·stepNs} until there were enough or the market has ended. Closes the feed. */
    public static EngineOnMarket run(MarketFeed feed, long startNs, long stepNs, long loops) {
        long[] firstOpen = {-1};
        try (Simulation simulation = begin(feed)) {
            long[] loop = {0};
            simulation.hub().add((outcomeSeq, eventSeq, timeNs, outcome) -> {
                if (outcome instanceof PositionOpened && firstOpen[0] < 0) {
                    firstOpen[0] = loop[0];
                }
            });
            while (loop[0] < loops && feed.nextEventNs() != MarketFeed.ENDED) {
                loop[0]++;
                simulation.driver().advanceTo(startNs + loop[0] * stepNs);
                simulation.driver().turn();
            }
            return new EngineOnMarket(
                    simulation.engine().counts(),
                    firstOpen[0],
                    Fixed.toDouble(simulation.engine().tradingPnlKrwE8()),
                    simulation.engine().stateHash());
        }
    }

    /** The same engine on a market that somebody else drives. */
    public static Simulation begin(MarketFeed feed) {
        return new Simulation(setup(), feed, List.of(LATENCY, LATENCY), VenueWrapper.NONE);
    }

    private static EngineSetup setup() {
        StrategyParams params = StrategyParams.defaults();
        MarketPair pair = Pairs.of("BTC");
        return new EngineSetup(
                List.of(new PairRules(pair.a(), pair.b(), params.takerFeeAE4Bps(), params.takerFeeBE4Bps())),
                params,
                RiskLimits.defaults(),
                List.of(holdings("KRW", "20000000"), holdings("USDT", "15000")),
                CHANNEL_TIMEOUT_NS,
                BOOK_MAX_AGE_NS,
                (positionId, leg, attempt) -> positionId + "-" + leg + "-" + attempt);
    }

    private static SortedMap<Asset, Long> holdings(String quote, String amount) {
        return new TreeMap<>(Map.of(Asset.of(quote), Fixed.parse(amount), Asset.of("BTC"), Fixed.parse("0.2")));
    }
}
