package dev.arb.engine;

import dev.arb.model.Asset;
import dev.arb.model.Instrument;
import dev.arb.risk.RiskLimits;
import dev.arb.signal.PairRules;
import dev.arb.signal.StrategyParams;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What an engine is made of.
 *
 * @param pairs by symbol index
 * @param startingBalances by venue index: asset to E8 amount
 * @param channelTimeoutNs a connection without proof of life for longer is stale
 * @param bookMaxAgeNs the longest a book may stay unconfirmed
 * @param orderIds makes client order ids; no part of the state
 */
public record EngineSetup(
        List<PairRules> pairs,
        StrategyParams params,
        RiskLimits limits,
        List<SortedMap<Asset, Long>> startingBalances,
        long channelTimeoutNs,
        long bookMaxAgeNs,
        OrderIds orderIds) {
    /** Number of venues of a pair. */
    public static final int VENUES = 2;

    public EngineSetup {
        if (pairs.isEmpty() || startingBalances.size() != VENUES) {
            throw new IllegalArgumentException(
                    "an engine needs at least one pair and the balances of " + VENUES + " venues");
        }
        pairs = List.copyOf(pairs);
        startingBalances = List.copyOf(startingBalances);
    }

    /** Makes the client order id of a position's leg and attempt. */
    @FunctionalInterface
    public interface OrderIds {
        String of(long positionId, int leg, int attempt);
    }

    /** Instruments by venue index, then symbol index. */
    public List<List<Instrument>> instruments() {
        List<List<Instrument>> byVenue = new ArrayList<>();
        for (int venue = 0; venue < VENUES; venue++) {
            List<Instrument> ofVenue = new ArrayList<>();
            for (PairRules pair : pairs) {
                ofVenue.add(pair.instrument(venue));
            }
            byVenue.add(List.copyOf(ofVenue));
        }
        return List.copyOf(byVenue);
    }
}
