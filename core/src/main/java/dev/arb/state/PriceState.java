package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#PRICE}: the top of a venue's book, in its own quote currency. */
public record PriceState(
        Optional<BigDecimal> bid, Optional<BigDecimal> ask, Optional<BigDecimal> mid, Optional<Instant> timestamp) {

    public static PriceState of(BigDecimal bid, BigDecimal ask, BigDecimal mid, Instant timestamp) {
        return new PriceState(Optional.of(bid), Optional.of(ask), Optional.of(mid), Optional.of(timestamp));
    }

    static PriceState read(Map<String, String> hash) {
        return new PriceState(Price.BID.in(hash), Price.ASK.in(hash), Price.MID.in(hash), Common.TIMESTAMP.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Price.BID.put(hash, bid);
        Price.ASK.put(hash, ask);
        Price.MID.put(hash, mid);
        Common.TIMESTAMP.put(hash, timestamp);
        return hash;
    }
}
