package dev.arb.bench.market;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arb.market.BookView;
import info.bitrich.xchangestream.binance.dto.BookTickerBinanceWebSocketTransaction;
import info.bitrich.xchangestream.binance.dto.DepthBinanceWebSocketTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import org.knowm.xchange.currency.CurrencyPair;
import org.knowm.xchange.dto.Order.OrderType;
import org.knowm.xchange.dto.marketdata.OrderBook;
import org.knowm.xchange.dto.marketdata.OrderBookUpdate;
import org.knowm.xchange.upbit.UpbitAdapters;
import org.knowm.xchange.upbit.dto.marketdata.UpbitOrderBook;
import org.knowm.xchange.upbit.dto.marketdata.UpbitOrderBooks;

/**
 * XChange's way: text to a tree, the tree to its transfer objects, those into its order book. Of Upbit it knows the REST
 * answer only, so its frames are given that shape beforehand.
 */
final class XChangeReaders {
    private XChangeReaders() {}

    private static ObjectMapper mapper() {
        return new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    private static <T> T convert(ObjectMapper mapper, byte[] frame, String part, Class<T> type) {
        try {
            JsonNode tree = mapper.readTree(new String(frame, StandardCharsets.UTF_8));
            return mapper.treeToValue(tree.at(part), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reader depth(BookView begun) {
        ObjectMapper mapper = mapper();
        OrderBook book = new OrderBook(new Date(0), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < begun.bidCount(); i++) {
            apply(book, OrderType.BID, Map.of(e8(begun.bidPriceE8(i)), e8(begun.bidSizeE8(i))), new Date(0));
        }
        for (int i = 0; i < begun.askCount(); i++) {
            apply(book, OrderType.ASK, Map.of(e8(begun.askPriceE8(i)), e8(begun.askSizeE8(i))), new Date(0));
        }
        return frame -> {
            DepthBinanceWebSocketTransaction update =
                    convert(mapper, frame, "/data", DepthBinanceWebSocketTransaction.class);
            apply(book, OrderType.BID, update.getOrderBook().bids, update.getEventTime());
            apply(book, OrderType.ASK, update.getOrderBook().asks, update.getEventTime());
            return update.getLastUpdateId();
        };
    }

    private static BigDecimal e8(long value) {
        return BigDecimal.valueOf(value, 8);
    }

    private static void apply(OrderBook book, OrderType side, Map<BigDecimal, BigDecimal> levels, Date time) {
        levels.forEach((price, size) ->
                book.update(new OrderBookUpdate(side, size, CurrencyPair.BTC_USDT, price, time, size)));
    }

    static Reader ticker() {
        ObjectMapper mapper = mapper();
        return frame -> convert(mapper, frame, "/data", BookTickerBinanceWebSocketTransaction.class)
                .getTicker()
                .getBidPrice()
                .scale();
    }

    static Reader upbit() {
        ObjectMapper mapper = mapper();
        return frame -> {
            UpbitOrderBook row = convert(mapper, frame, "", UpbitOrderBook.class);
            return UpbitAdapters.adaptOrderBook(new UpbitOrderBooks(new UpbitOrderBook[] {row}))
                    .getBids()
                    .size();
        };
    }

    /** A pushed frame as the row of an answer. */
    static byte[] row(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8)
                .replace("\"code\":", "\"market\":")
                .getBytes(StandardCharsets.UTF_8);
    }
}
