package dev.arb.monitor.report.figures;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code detail} column, whoever wrote it. */
final class DetailJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LONGEST_NUMBER = 60;

    private DetailJson() {}

    /** The scalars of a flat object as texts; what cannot be read is left out. */
    static Map<String, String> read(String json) {
        Map<String, String> fields = new HashMap<>();
        if (json.isEmpty()) {
            return fields;
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return fields;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getText());
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // A row of another program, or one that is broken: what came before the fault stands.
            return fields;
        }
        return fields;
    }

    /** A plain decimal; empty when the text is none. */
    static Optional<BigDecimal> number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || !text.matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
