package dev.arb.metrics;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a run gets its market.
 *
 * @param dataSource {@code rest}, {@code ws}, {@code mock} or {@code recorded}
 * @param wsConnected whether every WebSocket is connected; empty where there is none
 * @param reconnects connections that were lost and sought again, all venues together; empty where there are none
 */
public record MarketLink(String dataSource, Optional<Boolean> wsConnected, OptionalLong reconnects) {
    public MarketLink {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(wsConnected, "wsConnected");
        Objects.requireNonNull(reconnects, "reconnects");
    }
}
