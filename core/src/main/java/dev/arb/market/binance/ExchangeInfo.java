package dev.arb.market.binance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads answers of {@code GET /api/v3/exchangeInfo}. Unknown fields and filter types are passed over.
 *
 * <p>Source: Binance's spot documentation, "Exchange information" and "Filters".
 */
final class ExchangeInfo {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ExchangeInfo() {}

    /**
     * A symbol as the exchange lists it.
     *
     * @param status {@code TRADING} when it can be traded
     * @param filters by their type: the scalar fields of each
     */
    record Listed(
            String symbol,
            String status,
            String baseAsset,
            String quoteAsset,
            Map<String, Map<String, String>> filters) {
        Optional<String> filter(String type, String field) {
            return Optional.ofNullable(filters.getOrDefault(type, Map.of()).get(field));
        }
    }

    /** @throws IOException when it is not what the exchange documents */
    static List<Listed> read(byte[] body) throws IOException {
        List<Listed> symbols = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(body)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals("symbols");
                JsonToken value = json.nextToken();
                if (wanted && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        symbols.add(symbol(json));
                    }
                } else {
                    json.skipChildren();
                }
            }
            require(json.currentToken() == JsonToken.END_OBJECT);
        }
        return symbols;
    }

    private static Listed symbol(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Map<String, Map<String, String>> filters = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("filters") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> filter = scalars(json);
                    filters.put(filter.getOrDefault("filterType", ""), filter);
                }
            } else {
                scalar(json, name, value, fields);
            }
        }
        return new Listed(
                needed(fields, "symbol"),
                needed(fields, "status"),
                needed(fields, "baseAsset"),
                needed(fields, "quoteAsset"),
                filters);
    }

    private static String needed(Map<String, String> fields, String name) throws IOException {
        String value = fields.get(name);
        if (value == null) {
            throw new IOException("a symbol without " + name);
        }
        return value;
    }

    private static Map<String, String> scalars(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            scalar(json, name, json.nextToken(), fields);
        }
        return fields;
    }

    private static void scalar(JsonParser json, String name, JsonToken value, Map<String, String> into)
            throws IOException {
        if (value.isStructStart()) {
            json.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
            into.put(name, json.getText());
        }
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("not an answer of exchangeInfo");
        }
    }
}
