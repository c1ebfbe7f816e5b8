package dev.arb.monitor.plain;

import java.util.Map;

/** Lines of a label and a value, values beginning in one column. */
public final class LabelledRows {
    private static final int LABEL_WIDTH = 15;

    private LabelledRows() {}

    /** In the map's order, every line ended. */
    public static String render(Map<String, String> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach((label, value) -> text.append(label)
                .append(" ".repeat(Math.max(1, LABEL_WIDTH - label.length())))
                .append(value)
                .append('\n'));
        return text.toString();
    }
}
