package dev.arb.runlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The totals of a run as the JSON text that stands in the Parquet footer. */
final class TotalsJson {

    /** Key in the footer's metadata. */
    static final String KEY = "arb.totals";

    private static final JsonFactory FACTORY = new JsonFactory();

    private TotalsJson() {}

    static String text(RunTotals totals) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("rows", totals.rows);
            json.writeNumberField("steps", totals.steps);
            json.writeNumberField("orders_generated", totals.ordersGenerated);
            json.writeNumberField("orders_blocked", totals.ordersBlocked);
            json.writeNumberField("last_step", totals.lastStep);
            json.writeNumberField("last_ts_bar_us", totals.lastTsBarMicros);
            writeDouble(json, "price", totals.price);
            writeDouble(json, "position_size", totals.positionSize);
            writeDouble(json, "cash", totals.cash);
            writeDouble(json, "equity", totals.equity);
            writeDouble(json, "realized_pnl", totals.realizedPnl);
            writeDouble(json, "unrealized_pnl", totals.unrealizedPnl);
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void writeDouble(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    /** @return the totals, or empty when the text is not one of ours */
    static Optional<RunTotals> parse(String text) {
        try {
            Map<String, Number> numbers = numbers(text);
            if (!numbers.containsKey("rows") || !numbers.containsKey("steps")) {
                return Optional.empty();
            }
            return Optional.of(totals(numbers));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Number> numbers(String text) throws IOException {
        Map<String, Number> numbers = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isNumeric()) {
                    numbers.put(String.valueOf(json.currentName()), json.getNumberValue());
                }
            }
        }
        return numbers;
    }

    private static RunTotals totals(Map<String, Number> numbers) {
        RunTotals totals = new RunTotals();
        totals.rows = whole(numbers, "rows", 0);
        totals.steps = whole(numbers, "steps", 0);
        totals.ordersGenerated = whole(numbers, "orders_generated", 0);
        totals.ordersBlocked = whole(numbers, "orders_blocked", 0);
        totals.lastStep = whole(numbers, "last_step", totals.lastStep);
        totals.lastTsBarMicros = whole(numbers, "last_ts_bar_us", totals.lastTsBarMicros);
        totals.price = real(numbers, "price");
        totals.positionSize = real(numbers, "position_size");
        totals.cash = real(numbers, "cash");
        totals.equity = real(numbers, "equity");
        totals.realizedPnl = real(numbers, "realized_pnl");
        totals.unrealizedPnl = real(numbers, "unrealized_pnl");
        return totals;
    }

    private static long whole(Map<String, Number> numbers, String name, long otherwise) {
        Number number = numbers.get(name);
        return number == null ? otherwise : number.longValue();
    }

    private static double real(Map<String, Number> numbers, String name) {
        Number number = numbers.get(name);
        return number == null ? Double.NaN : number.doubleValue();
    }
}
