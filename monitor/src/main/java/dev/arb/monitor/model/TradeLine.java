package dev.arb.monitor.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A position from its opening to its end; amounts in KRW.
 *
 * @param id the position's number
 * @param symbol of the pair
 * @param route in words
 * @param openedAt on the engine's clock; empty when that lies before what was read
 * @param closedAt empty while it is open
 * @param notional at the entry
 * @param fees paid for it
 * @param pnl net, when it is closed
 * @param exitReason why it was closed
 * @param legs its orders and fills, oldest first
 */
public record TradeLine(
        long id,
        String symbol,
        String route,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        OptionalDouble notional,
        OptionalDouble fees,
        OptionalDouble pnl,
        Optional<String> exitReason,
        List<RunRow> legs) {
    public TradeLine {
        legs = List.copyOf(legs);
    }
}
