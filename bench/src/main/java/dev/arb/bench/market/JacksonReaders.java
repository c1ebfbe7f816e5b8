package dev.arb.bench.market;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arb.market.LadderBook;
import dev.arb.model.Fixed;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jackson's two ways, with the program's exact numbers and ladder book behind them. */
final class JacksonReaders {
    private JacksonReaders() {}

    /** What may fail on a frame. */
    private interface Reading {
        long read(byte[] frame) throws IOException;
    }

    private static Reader unchecked(Reading reading) {
        return frame -> {
            try {
                return reading.read(frame);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static Reader treeDepth(LadderBook book) {
        ObjectMapper mapper = new ObjectMapper();
        return unchecked(frame -> {
            JsonNode data = mapper.readTree(frame).get("data");
            for (JsonNode level : data.get("b")) {
                book.setBid(e8(level.get(0)), e8(level.get(1)));
            }
            for (JsonNode level : data.get("a")) {
                book.setAsk(e8(level.get(0)), e8(level.get(1)));
            }
            return data.get("u").asLong();
        });
    }

    static Reader treeTicker() {
        ObjectMapper mapper = new ObjectMapper();
        return unchecked(frame -> {
            JsonNode data = mapper.readTree(frame).get("data");
            return e8(data.get("b")) + e8(data.get("B")) + e8(data.get("a")) + e8(data.get("A"));
        });
    }

    static Reader treeUpbit() {
        ObjectMapper mapper = new ObjectMapper();
        LadderBook book = new LadderBook(64);
        return unchecked(frame -> {
            book.clear();
            for (JsonNode unit : mapper.readTree(frame).get("orderbook_units")) {
                book.setAsk(number(unit.get("ask_price")), number(unit.get("ask_size")));
                book.setBid(number(unit.get("bid_price")), number(unit.get("bid_size")));
            }
            return book.bidPriceE8(0);
        });
    }

    private static long e8(JsonNode text) {
        return Fixed.parse(text.asText());
    }

    private static long number(JsonNode number) {
        return Fixed.fromDecimal(number.decimalValue());
    }

    static Reader streamingDepth(LadderBook book) {
        JsonFactory factory = new JsonFactory();
        return unchecked(frame -> {
            try (JsonParser json = factory.createParser(frame)) {
                while (json.nextToken() != null) {
                    boolean bids = "b".equals(json.currentName());
                    if (json.currentToken() == JsonToken.START_ARRAY && (bids || "a".equals(json.currentName()))) {
                        levels(json, book, bids);
                    }
                }
            }
            return book.bidCount();
        });
    }

    private static void levels(JsonParser json, LadderBook book, boolean bids) throws IOException {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            long price = Fixed.parse(json.getText());
            json.nextToken();
            long size = Fixed.parse(json.getText());
            json.nextToken();
            if (bids) {
                book.setBid(price, size);
            } else {
                book.setAsk(price, size);
            }
        }
    }

    static Reader streamingTicker() {
        JsonFactory factory = new JsonFactory();
        return unchecked(frame -> {
            long sum = 0;
            try (JsonParser json = factory.createParser(frame)) {
                while (json.nextToken() != null) {
                    if (json.currentToken() == JsonToken.VALUE_STRING && isTouch(json.currentName())) {
                        sum += Fixed.parse(json.getText());
                    }
                }
            }
            return sum;
        });
    }

    private static boolean isTouch(String name) {
        return name.length() == 1 && "bBaA".contains(name);
    }

    static Reader streamingUpbit() {
        JsonFactory factory = new JsonFactory();
        LadderBook book = new LadderBook(64);
        return unchecked(frame -> {
            book.clear();
            long[] unit = new long[4];
            try (JsonParser json = factory.createParser(frame)) {
                while (json.nextToken() != null) {
                    if (json.currentToken().isNumeric() && json.currentName() != null) {
                        take(json, unit, book);
                    }
                }
            }
            return book.bidPriceE8(0);
        });
    }

    private static void take(JsonParser json, long[] unit, LadderBook book) throws IOException {
        switch (json.currentName()) {
            case "ask_price" -> unit[0] = Fixed.fromDecimal(json.getDecimalValue());
            case "bid_price" -> unit[1] = Fixed.fromDecimal(json.getDecimalValue());
            case "ask_size" -> unit[2] = Fixed.fromDecimal(json.getDecimalValue());
            case "bid_size" -> {
                unit[3] = Fixed.fromDecimal(json.getDecimalValue());
                book.setAsk(unit[0], unit[2]);
                book.setBid(unit[1], unit[3]);
            }
            default -> {
                // of no interest
            }
        }
    }
}
