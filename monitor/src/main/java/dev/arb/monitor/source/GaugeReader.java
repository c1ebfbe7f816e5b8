package dev.arb.monitor.source;

import dev.arb.monitor.model.StoreGauges;
import dev.arb.state.Keys;
import dev.arb.state.PriceState;
import dev.arb.state.RouteState;
import dev.arb.state.StateManager;
import dev.arb.state.StateStore;
import dev.arb.state.VenueState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads what a namespace says of the market and of its limits. */
final class GaugeReader {
    private static final String FX = "USDT_KRW";

    private GaugeReader() {}

    /** @param bases of the pairs */
    static StoreGauges read(StateStore store, Keys keys, List<String> bases) {
        StateManager manager = new StateManager(store, keys);
        Map<String, VenueState> venues = new HashMap<>();
        Map<String, PriceState> prices = new HashMap<>();
        Map<String, RouteState> routes = new HashMap<>();
        for (int venue = 0; venue < StoreGauges.VENUES.size(); venue++) {
            String name = StoreGauges.VENUES.get(venue);
            String other = StoreGauges.VENUES.get(1 - venue);
            manager.getVenue(name).ifPresent(state -> venues.put(name, state));
            for (String base : bases) {
                String symbol = base + "_" + StoreGauges.QUOTES.get(venue);
                manager.getPrice(name, symbol).ifPresent(price -> prices.put(name + " " + symbol, price));
                manager.getRoute(name, other, base)
                        .ifPresent(route -> routes.put(name + " " + other + " " + base, route));
            }
        }
        String first = StoreGauges.VENUES.getFirst();
        manager.getPrice(first, FX).ifPresent(price -> prices.put(first + " " + FX, price));
        return new StoreGauges(bases, venues, prices, routes, manager.getLimits());
    }

    /** The bases that the namespace has prices of. Scans: not for every refresh. */
    static List<String> bases(StateStore store, Keys keys) {
        String before = "prices:" + StoreGauges.VENUES.getFirst() + ":";
        TreeSet<String> bases = new TreeSet<>();
        store.scanAll(keys.startingWith(before), key -> {
            String symbol = key.substring(key.lastIndexOf(':') + 1);
            String quote = "_" + StoreGauges.QUOTES.getFirst();
            if (symbol.endsWith(quote) && !symbol.equals(FX)) {
                bases.add(symbol.substring(0, symbol.length() - quote.length()));
            }
        });
        return new ArrayList<>(bases);
    }
}
