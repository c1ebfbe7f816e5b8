package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#POSITION}: one leg; prices in the venue's own quote, PnL in KRW. Side is long or short. */
public record PositionState(
        Optional<String> symbol,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> entryPrice,
        Optional<BigDecimal> currentPrice,
        Optional<String> side,
        Optional<BigDecimal> pnl,
        Optional<BigDecimal> pnlPct,
        Optional<Instant> timestamp) {

    static PositionState read(Map<String, String> hash) {
        return new PositionState(
                Common.SYMBOL.in(hash),
                Common.QUANTITY.in(hash),
                Position.ENTRY_PRICE.in(hash),
                Position.CURRENT_PRICE.in(hash),
                Common.SIDE.in(hash),
                Position.PNL.in(hash),
                Common.PNL_PCT.in(hash),
                Common.TIMESTAMP.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Common.SYMBOL.put(hash, symbol);
        Common.QUANTITY.put(hash, quantity);
        Position.ENTRY_PRICE.put(hash, entryPrice);
        Position.CURRENT_PRICE.put(hash, currentPrice);
        Common.SIDE.put(hash, side);
        Position.PNL.put(hash, pnl);
        Common.PNL_PCT.put(hash, pnlPct);
        Common.TIMESTAMP.put(hash, timestamp);
        return hash;
    }
}
