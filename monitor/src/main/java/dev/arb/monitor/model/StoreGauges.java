package dev.arb.monitor.model;

import dev.arb.state.LimitState;
import dev.arb.state.PriceState;
import dev.arb.state.RouteState;
import dev.arb.state.VenueState;
import java.util.List;
import java.util.Map;

/**
 * What a namespace says of the market and of its limits; what nobody wrote is missing.
 *
 * @param bases of the pairs, such as {@code BTC}
 * @param venues by name
 * @param prices by venue and symbol, parted by a blank
 * @param routes by buying venue, selling venue and base, parted by blanks
 * @param limits by check
 */
public record StoreGauges(
        List<String> bases,
        Map<String, VenueState> venues,
        Map<String, PriceState> prices,
        Map<String, RouteState> routes,
        Map<String, LimitState> limits) {
    /** Nobody said anything. */
    public static final StoreGauges NONE = new StoreGauges(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Name of venue A and its quote, then of venue B. */
    public static final List<String> VENUES = List.of("upbit", "binance");

    public static final List<String> QUOTES = List.of("KRW", "USDT");

    public StoreGauges {
        bases = List.copyOf(bases);
        venues = Map.copyOf(venues);
        prices = Map.copyOf(prices);
        routes = Map.copyOf(routes);
    }

    /** Without the connections, which nobody has any more when a run is over. */
    public StoreGauges withoutVenues() {
        return new StoreGauges(bases, Map.of(), prices, routes, limits);
    }
}
