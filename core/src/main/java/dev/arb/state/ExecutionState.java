package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Execution;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#EXECUTION}: a pair of orders that was carried out, in KRW, venue B translated. */
public record ExecutionState(
        Optional<String> symbol,
        Optional<String> buyOrderId,
        Optional<String> sellOrderId,
        Optional<BigDecimal> buyPrice,
        Optional<BigDecimal> sellPrice,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> grossPnl,
        Optional<BigDecimal> netPnl,
        Optional<BigDecimal> fees,
        Optional<BigDecimal> pnlPct,
        Optional<Instant> timestamp) {

    static ExecutionState read(Map<String, String> hash) {
        return new ExecutionState(
                Common.SYMBOL.in(hash),
                Execution.BUY_ORDER_ID.in(hash),
                Execution.SELL_ORDER_ID.in(hash),
                Common.BUY_PRICE.in(hash),
                Common.SELL_PRICE.in(hash),
                Common.QUANTITY.in(hash),
                Execution.GROSS_PNL.in(hash),
                Execution.NET_PNL.in(hash),
                Execution.FEES.in(hash),
                Common.PNL_PCT.in(hash),
                Common.TIMESTAMP.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Common.SYMBOL.put(hash, symbol);
        Execution.BUY_ORDER_ID.put(hash, buyOrderId);
        Execution.SELL_ORDER_ID.put(hash, sellOrderId);
        Common.BUY_PRICE.put(hash, buyPrice);
        Common.SELL_PRICE.put(hash, sellPrice);
        Common.QUANTITY.put(hash, quantity);
        Execution.GROSS_PNL.put(hash, grossPnl);
        Execution.NET_PNL.put(hash, netPnl);
        Execution.FEES.put(hash, fees);
        Common.PNL_PCT.put(hash, pnlPct);
        Common.TIMESTAMP.put(hash, timestamp);
        return hash;
    }
}
