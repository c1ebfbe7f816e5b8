package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#ORDER}: an order under the client's id, in the venue's own quote. Side is buy or sell; status new, partially_filled, filled, canceled, rejected or unknown; the fill rate is 0 to 1. */
public record OrderState(
        Optional<String> orderId,
        Optional<String> exchange,
        Optional<String> symbol,
        Optional<String> side,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> price,
        Optional<String> status,
        Optional<BigDecimal> filledQuantity,
        Optional<BigDecimal> fillRate,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt) {

    static OrderState read(Map<String, String> hash) {
        return new OrderState(
                Order.ORDER_ID.in(hash),
                Order.EXCHANGE.in(hash),
                Common.SYMBOL.in(hash),
                Common.SIDE.in(hash),
                Common.QUANTITY.in(hash),
                Order.PRICE.in(hash),
                Order.STATUS.in(hash),
                Order.FILLED_QUANTITY.in(hash),
                Order.FILL_RATE.in(hash),
                Order.CREATED_AT.in(hash),
                Order.UPDATED_AT.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Order.ORDER_ID.put(hash, orderId);
        Order.EXCHANGE.put(hash, exchange);
        Common.SYMBOL.put(hash, symbol);
        Common.SIDE.put(hash, side);
        Common.QUANTITY.put(hash, quantity);
        Order.PRICE.put(hash, price);
        Order.STATUS.put(hash, status);
        Order.FILLED_QUANTITY.put(hash, filledQuantity);
        Order.FILL_RATE.put(hash, fillRate);
        Order.CREATED_AT.put(hash, createdAt);
        Order.UPDATED_AT.put(hash, updatedAt);
        return hash;
    }
}
