package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Tone;
import java.util.ArrayList;
import java.util.List;

/** Labels and what they stand for, a row each. Built by one thread, then drawn. */
public final class KeyValues {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, Line value) {}

    public KeyValues add(String label, Line value) {
        rows.add(new Row(label, value));
        return this;
    }

    public KeyValues add(String label, String value) {
        return add(label, Line.of(value));
    }

    public int size() {
        return rows.size();
    }

    /** Values in one column behind the labels. */
    public void draw(Canvas canvas) {
        int labels = rows.stream().mapToInt(row -> Columns.of(row.label)).max().orElse(0) + 1;
        for (int i = 0; i < rows.size(); i++) {
            canvas.text(0, i, rows.get(i).label, Tone.DIM);
            rows.get(i).value.draw(canvas, labels, i);
        }
    }
}
