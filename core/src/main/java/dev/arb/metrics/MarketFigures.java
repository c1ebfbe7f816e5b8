package dev.arb.metrics;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The market as the run sees it.
 *
 * @param spreadBps the larger gross edge of the two directions
 * @param fxRateE8 KRW per USDT
 * @param dataSource how market data arrives, for example {@code rest}, {@code ws} or {@code synthetic}
 * @param wsConnected whether every WebSocket is connected; empty where there is none
 */
public record MarketFigures(
        OptionalDouble spreadBps, OptionalLong fxRateE8, String dataSource, Optional<Boolean> wsConnected) {

    public MarketFigures {
        Objects.requireNonNull(spreadBps, "spreadBps");
        Objects.requireNonNull(fxRateE8, "fxRateE8");
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(wsConnected, "wsConnected");
    }
}
