package dev.arb.monitor.view;

import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.widget.Columns;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known of the chosen row of a list, wrapped to fit. */
final class Details {
    private static final int LEAST_WIDTH = 20;

    private Details() {}

    static List<Line> lines(Scene scene, int width) {
        Map<String, String> facts = facts(scene);
        if (facts.isEmpty()) {
            return List.of(Line.of(scene.say(Word.NO_ROWS), Tone.DIM));
        }
        int labels = facts.keySet().stream().mapToInt(Columns::of).max().orElse(0) + 2;
        int room = Math.max(LEAST_WIDTH, width - labels);
        List<Line> lines = new ArrayList<>();
        facts.forEach((name, value) -> {
            String rest = Columns.safe(value);
            String label = name + " ".repeat(labels - Columns.of(name));
            do {
                String part = Columns.cut(rest, room);
                lines.add(Line.of(label, Tone.DIM).and(part));
                rest = rest.substring(part.length());
                label = " ".repeat(labels);
            } while (!rest.isEmpty());
        });
        return lines;
    }

    private static Map<String, String> facts(Scene scene) {
        Pane pane = scene.state().focus();
        Optional<RunRow> row = switch (pane) {
            case TAIL ->
                chosen(scene, TailPane.shown(scene, scene.state().look().events()));
            case EVENTS -> chosen(scene, TailPane.shown(scene, true));
            case LEGS -> chosen(scene, LegsPane.legs(scene));
            default -> Optional.empty();
        };
        if (row.isPresent()) {
            return ofRow(row.get(), scene);
        }
        return switch (pane) {
            case VENUES -> ofTable(new VenuesPane(), scene);
            case FX -> ofTable(new FxPane(), scene);
            case LINKS -> ofTable(new LinksPane(), scene);
            case ROUTES -> ofTable(new RoutesPane(), scene);
            case TRADES -> ofTable(new TradesPane(), scene);
            case LIMITS -> ofTable(new ChecksPane(), scene);
            case ALERTS -> ofTable(new AlertsPane(), scene);
            default -> Map.of();
        };
    }

    private static Optional<RunRow> chosen(Scene scene, List<RunRow> rows) {
        int at = scene.state().place(scene.state().focus()).selected();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(Math.min(at, rows.size() - 1)));
    }

    private static Map<String, String> ofRow(RunRow row, Scene scene) {
        Figure figure = new Figure(scene);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("row", Long.toString(row.row()));
        facts.put("kind", row.kind().isEmpty() ? scene.style().unknown() : row.kind());
        row.tsBar().ifPresent(time -> facts.put("ts_bar", time.toString()));
        row.tsEvent().ifPresent(time -> facts.put("ts_event", time.toString()));
        if (!row.symbol().isEmpty()) {
            facts.put("symbol", row.symbol());
        }
        facts.put("equity", figure.won(row.equity()).text());
        facts.put("realized_pnl", figure.signed(row.realized()).text());
        facts.put("unrealized_pnl", figure.signed(row.unrealized()).text());
        facts.put("position_size", figure.base(row.position()).text());
        if (!row.reasons().isEmpty()) {
            facts.put("risk_reasons", row.reasons());
        }
        facts.putAll(row.facts());
        return facts;
    }

    private static Map<String, String> ofTable(ListPane pane, Scene scene) {
        List<List<Styled>> rows = pane.rows(scene);
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<Column> columns = pane.columns(scene);
        List<Styled> row = rows.get(Math.min(scene.state().place(pane.pane()).selected(), rows.size() - 1));
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            facts.put(columns.get(i).title(), row.get(i).text());
        }
        return facts;
    }
}
