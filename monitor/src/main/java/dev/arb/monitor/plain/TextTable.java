package dev.arb.monitor.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Columns of text, as wide as their widest cell, two spaces between; the last one is never padded. Knows nothing of
 * colour: cells are painted after they are padded.
 */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;

    /** Of each column, in characters. */
    private final int[] widths;

    private final List<List<Cell>> rows = new ArrayList<>();

    enum Side {
        LEFT,
        RIGHT
    }

    record Column(String title, Side side) {}

    /**
     * @param text without escape sequences
     * @param painted how the text, once padded, is painted
     */
    record Cell(String text, UnaryOperator<String> painted) {
        static Cell of(String text) {
            return new Cell(text, same -> same);
        }
    }

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.widths =
                columns.stream().mapToInt(column -> column.title().length()).toArray();
    }

    private void widen(List<Cell> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).text().length());
        }
    }

    /** @throws IllegalArgumentException when the row has another number of cells than there are columns */
    void add(List<Cell> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(row));
        widen(row);
    }

    /** Header and rows, a line each, every line ended. */
    String render() {
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(column -> Cell.of(column.title())).toList());
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private void line(StringBuilder text, List<Cell> row) {
        int last = row.size() - 1;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            boolean unpadded = i == last && columns.get(i).side() == Side.LEFT;
            text.append(cell.painted().apply(unpadded ? cell.text() : padded(i, cell.text())));
            text.append(i == last ? "\n" : GAP);
        }
    }

    private String padded(int column, String text) {
        String blanks = " ".repeat(widths[column] - text.length());
        return columns.get(column).side() == Side.LEFT ? text + blanks : blanks + text;
    }
}
