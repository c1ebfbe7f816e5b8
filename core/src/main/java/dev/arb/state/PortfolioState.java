package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Portfolio;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#PORTFOLIO}: equity, free quote balances and exposure in KRW; the utilization rate is 0 to 1. */
public record PortfolioState(
        Optional<BigDecimal> totalBalance,
        Optional<BigDecimal> availableBalance,
        Optional<BigDecimal> totalPositionValue,
        Optional<BigDecimal> utilizationRate,
        Optional<Instant> timestamp) {

    static PortfolioState read(Map<String, String> hash) {
        return new PortfolioState(
                Portfolio.TOTAL_BALANCE.in(hash),
                Portfolio.AVAILABLE_BALANCE.in(hash),
                Portfolio.TOTAL_POSITION_VALUE.in(hash),
                Portfolio.UTILIZATION_RATE.in(hash),
                Common.TIMESTAMP.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Portfolio.TOTAL_BALANCE.put(hash, totalBalance);
        Portfolio.AVAILABLE_BALANCE.put(hash, availableBalance);
        Portfolio.TOTAL_POSITION_VALUE.put(hash, totalPositionValue);
        Portfolio.UTILIZATION_RATE.put(hash, utilizationRate);
        Common.TIMESTAMP.put(hash, timestamp);
        return hash;
    }
}
