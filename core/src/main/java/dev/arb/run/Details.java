package dev.arb.run;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** A small flat JSON object of texts, for the run log's {@code detail} column. */
final class Details {
    private final StringBuilder json = new StringBuilder(96).append('{');

    private Details() {}

    static Details of(String name, String value) {
        return new Details().and(name, value);
    }

    Details and(String name, String value) {
        if (json.length() > 1) {
            json.append(',');
        }
        text(name);
        json.append(':');
        text(value);
        return this;
    }

    private void text(String value) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, json);
        json.append('"');
    }

    String json() {
        return json + "}";
    }
}
