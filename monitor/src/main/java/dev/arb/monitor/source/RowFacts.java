package dev.arb.monitor.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.plain.Figures;
import dev.arb.runlog.HistoryRow;
import dev.arb.runlog.RowView;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of a run log as people read them. */
final class RowFacts {
    private static final int DECIMALS = 4;
    private static final JsonFactory JSON = new JsonFactory();

    /** Columns that {@link RunRow} has as components, or that every row has and nobody misses. */
    private static final Set<RunLogColumn> COMPONENTS = Set.of(
            RunLogColumns.TS_BAR,
            RunLogColumns.TS_EVENT,
            RunLogColumns.KIND,
            RunLogColumns.SYMBOL,
            RunLogColumns.EQUITY,
            RunLogColumns.REALIZED_PNL,
            RunLogColumns.UNREALIZED_PNL,
            RunLogColumns.POSITION_SIZE,
            RunLogColumns.ORDERS_GENERATED,
            RunLogColumns.RISK_ALLOWED,
            RunLogColumns.RISK_REASONS,
            RunLogColumns.DETAIL);

    /** What the story of an event is told with. */
    private static final List<RunLogColumn> EVENT = List.of(
            RunLogColumns.STEP,
            RunLogColumns.POSITION_ID,
            RunLogColumns.PURPOSE,
            RunLogColumns.EXIT_REASON,
            RunLogColumns.VENUE,
            RunLogColumns.LEG,
            RunLogColumns.SIDE,
            RunLogColumns.QTY,
            RunLogColumns.FILL_PRICE,
            RunLogColumns.FEE,
            RunLogColumns.FEE_ASSET,
            RunLogColumns.ORDER_ID);

    private RowFacts() {}

    /** With every column that holds something. */
    static RunRow whole(HistoryRow row) {
        return of(row, RunLogColumns.ALL);
    }

    /** With what tells the story of an event. */
    static RunRow event(HistoryRow row) {
        return of(row, EVENT);
    }

    private static RunRow of(HistoryRow row, List<RunLogColumn> columns) {
        RowView values = row.values();
        String kind = values.text(RunLogColumns.KIND);
        Map<String, String> facts = new LinkedHashMap<>();
        for (RunLogColumn column : columns) {
            if (!COMPONENTS.contains(column)) {
                String text = text(values, column);
                if (!text.isEmpty()) {
                    facts.put(column.columnName(), text);
                }
            }
        }
        detail(values.text(RunLogColumns.DETAIL), facts);
        return new RunRow(
                row.number(),
                kind,
                values.time(RunLogColumns.TS_BAR),
                values.time(RunLogColumns.TS_EVENT),
                values.text(RunLogColumns.SYMBOL),
                values.real(RunLogColumns.EQUITY),
                values.real(RunLogColumns.REALIZED_PNL),
                values.real(RunLogColumns.UNREALIZED_PNL),
                values.real(RunLogColumns.POSITION_SIZE),
                values.whole(RunLogColumns.ORDERS_GENERATED).orElse(0),
                values.flag(RunLogColumns.RISK_ALLOWED),
                values.text(RunLogColumns.RISK_REASONS),
                facts);
    }

    private static String text(RowView values, RunLogColumn column) {
        return switch (column) {
            case RunLogColumn.DoubleColumn real ->
                values.real(real).isPresent() ? rounded(values.real(real).getAsDouble()) : "";
            case RunLogColumn.DecimalColumn decimal ->
                values.exact(decimal).map(Figures::plain).orElse("");
            case RunLogColumn.TimeColumn time ->
                values.time(time).map(Object::toString).orElse("");
            case RunLogColumn.FlagColumn flag ->
                values.flag(flag).map(Object::toString).orElse("");
            case RunLogColumn.TextColumn text -> values.text(text);
            case RunLogColumn.KindColumn kind -> values.text(kind);
            case RunLogColumn.LongColumn whole -> whole(values, whole);
            case RunLogColumn.IntColumn whole -> whole(values, whole);
        };
    }

    private static String whole(RowView values, RunLogColumn column) {
        return values.whole(column).isPresent()
                ? Long.toString(values.whole(column).getAsLong())
                : "";
    }

    private static String rounded(double value) {
        return Figures.plain(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** The fields of a flat JSON object; a text that is none is shown as it is. */
    private static void detail(String json, Map<String, String> facts) {
        if (json.isEmpty()) {
            return;
        }
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                facts.put(RunLogColumns.DETAIL.columnName(), json);
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                facts.putIfAbsent(name, String.valueOf(parser.getText()));
                parser.skipChildren();
            }
        } catch (IOException e) {
            facts.put(RunLogColumns.DETAIL.columnName(), json);
        }
    }
}
