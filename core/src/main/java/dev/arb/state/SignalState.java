package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Signal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#SIGNAL}: the better direction of a symbol; prices and spread in KRW, venue B translated. */
public record SignalState(
        Optional<String> symbol,
        Optional<String> buyExchange,
        Optional<String> sellExchange,
        Optional<BigDecimal> buyPrice,
        Optional<BigDecimal> sellPrice,
        Optional<BigDecimal> spread,
        Optional<BigDecimal> spreadPct,
        Optional<Instant> timestamp) {

    static SignalState read(Map<String, String> hash) {
        return new SignalState(
                Common.SYMBOL.in(hash),
                Signal.BUY_EXCHANGE.in(hash),
                Signal.SELL_EXCHANGE.in(hash),
                Common.BUY_PRICE.in(hash),
                Common.SELL_PRICE.in(hash),
                Signal.SPREAD.in(hash),
                Signal.SPREAD_PCT.in(hash),
                Common.TIMESTAMP.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Common.SYMBOL.put(hash, symbol);
        Signal.BUY_EXCHANGE.put(hash, buyExchange);
        Signal.SELL_EXCHANGE.put(hash, sellExchange);
        Common.BUY_PRICE.put(hash, buyPrice);
        Common.SELL_PRICE.put(hash, sellPrice);
        Signal.SPREAD.put(hash, spread);
        Signal.SPREAD_PCT.put(hash, spreadPct);
        Common.TIMESTAMP.put(hash, timestamp);
        return hash;
    }
}
