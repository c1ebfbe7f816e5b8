package dev.arb.monitor.plain;

import dev.arb.config.Origin;
import dev.arb.config.Setting;
import dev.arb.config.ValueType;
import dev.arb.json.JsonText;
import dev.arb.monitor.plain.TextTable.Cell;
import dev.arb.monitor.plain.TextTable.Column;
import dev.arb.monitor.plain.TextTable.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Effective values of the configuration with their origins, for people and for programs. Secrets come in hidden. */
public final class SettingsText {
    private static final String EMPTY = "\"\"";

    private SettingsText() {}

    /** A line a key; what somebody stated stands out. */
    public static String table(List<Setting> settings, Paint paint) {
        TextTable table = new TextTable(List.of(
                new Column("KEY", Side.LEFT),
                new Column("VALUE", Side.LEFT),
                new Column("UNIT", Side.LEFT),
                new Column("FROM", Side.LEFT)));
        for (Setting setting : settings) {
            boolean given = setting.origin().given();
            String text = Printable.text(setting.text());
            table.add(List.of(
                    Cell.of(setting.path()),
                    new Cell(text.isEmpty() ? EMPTY : text, given ? paint::bold : same -> same),
                    Cell.of(setting.entry().type().unit()),
                    new Cell(Printable.text(setting.origin().toString()), given ? same -> same : paint::dim)));
        }
        return table.render();
    }

    /** Parted by tabs: key, value, unit, origin. */
    public static String plain(List<Setting> settings) {
        StringBuilder text = new StringBuilder();
        for (Setting setting : settings) {
            text.append(setting.path())
                    .append('\t')
                    .append(Printable.text(setting.text()))
                    .append('\t')
                    .append(setting.entry().type().unit())
                    .append('\t')
                    .append(Printable.text(setting.origin().toString()))
                    .append('\n');
        }
        return text.toString();
    }

    /** One object; numbers as numbers, a hidden value as {@code null}. */
    public static String json(List<Setting> settings) {
        return JsonText.object(true, json -> json.objects("settings", settings, SettingsText::fields));
    }

    private static void fields(JsonText json, Setting setting) {
        json.text("key", setting.path());
        value(json, setting);
        ValueType<?> type = setting.entry().type();
        json.text("type", type.name())
                .text("unit", Optional.of(type.unit()).filter(unit -> !unit.isEmpty()))
                .flag("hidden", Optional.of(setting.isHidden()))
                .object("origin", one -> origin(one, setting.origin()));
    }

    private static void value(JsonText json, Setting setting) {
        if (setting.isHidden()) {
            json.text("value", Optional.empty());
            return;
        }
        switch (setting.entry().type().spelling()) {
            case WHOLE_NUMBER, NUMBER -> json.number("value", Optional.of(new BigDecimal(setting.text())));
            case BOOL -> json.flag("value", Optional.of(Boolean.valueOf(setting.text())));
            case NUMBER_OR_TEXT, TEXT -> json.text("value", setting.text());
        }
    }

    private static void origin(JsonText json, Origin origin) {
        json.text("kind", origin.kind().name().toLowerCase(Locale.ROOT))
                .text("source", Optional.of(origin.source()).filter(source -> !source.isEmpty()))
                .number("line", origin.line() == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(origin.line())));
    }
}
