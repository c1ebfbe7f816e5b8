package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Route;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#ROUTE}: the edge of a direction in basis points: gross, net, and what it must exceed. */
public record RouteState(
        Optional<BigDecimal> edgeBps,
        Optional<BigDecimal> netBps,
        Optional<BigDecimal> hurdleBps,
        Optional<String> state) {

    static RouteState read(Map<String, String> hash) {
        return new RouteState(
                Route.EDGE_BPS.in(hash), Route.NET_BPS.in(hash), Route.HURDLE_BPS.in(hash), Common.STATE.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Route.EDGE_BPS.put(hash, edgeBps);
        Route.NET_BPS.put(hash, netBps);
        Route.HURDLE_BPS.put(hash, hurdleBps);
        Common.STATE.put(hash, state);
        return hash;
    }
}
