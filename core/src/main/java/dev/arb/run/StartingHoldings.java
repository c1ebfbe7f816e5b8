package dev.arb.run;

import dev.arb.config.StartingBalances;
import dev.arb.engine.EngineSetup;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.signal.PairRules;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the simulated venues hold at the start: as configured; an unnamed base gets the value of the named BTC, by what
 * both cost at the venue.
 */
final class StartingHoldings {
    private static final Asset BTC = Asset.of("BTC");
    private static final String[] LABELS = {"A", "B"};

    private StartingHoldings() {}

    /** By venue index: asset to E8 amount. */
    static List<SortedMap<Asset, Long>> of(StartingBalances configured, List<PairRules> pairs, RunMarket market) {
        List<SortedMap<Asset, Long>> byVenue = new ArrayList<>();
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            SortedMap<Asset, Long> holdings = new TreeMap<>();
            for (PairRules pair : pairs) {
                Instrument instrument = pair.instrument(venue);
                Asset quote = instrument.quote().asset();
                holdings.put(quote, configured.amountE8(LABELS[venue], quote).orElse(0));
                holdings.put(instrument.base(), base(configured, venue, instrument, market));
            }
            byVenue.add(holdings);
        }
        return byVenue;
    }

    private static long base(StartingBalances configured, int venue, Instrument instrument, RunMarket market) {
        OptionalLong named = configured.amountE8(LABELS[venue], instrument.base());
        if (named.isPresent()) {
            return named.getAsLong();
        }
        long btc = configured.amountE8(LABELS[venue], BTC).orElse(0);
        long price = btc == 0 ? 0 : market.roughPriceE8(venue, instrument.base());
        if (price == 0) {
            return 0;
        }
        long sameValue = Fixed.mulDiv(btc, market.roughPriceE8(venue, BTC), price, RoundingMode.FLOOR);
        return Fixed.floorTo(sameValue, instrument.lotE8());
    }

    /** Venue name, then asset, then exact amount: as {@code meta.json} keeps it. */
    static Map<String, Map<String, String>> texts(List<? extends SortedMap<Asset, Long>> byVenue, PairRules names) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (int venue = 0; venue < byVenue.size(); venue++) {
            Map<String, String> amounts = new TreeMap<>();
            byVenue.get(venue).forEach((asset, amount) -> amounts.put(asset.code(), Fixed.format(amount)));
            texts.put(names.instrument(venue).venue().name(), amounts);
        }
        return texts;
    }
}
