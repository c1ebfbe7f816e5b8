package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;
import java.util.List;

/**
 * Rows under a header. Columns are as wide as they need; where they do not fit together the least important ones are left
 * out, and the last of those that stay takes what is left.
 *
 * @param columns from left to right
 * @param rows cells by column, as many as there are columns
 * @param scroll the rows that are shown; kept within the list
 * @param selectable whether the chosen row is marked
 */
public record Table(List<Column> columns, List<List<Styled>> rows, Scroll scroll, boolean selectable) {
    private static final int GAP = 2;

    /** Which edge texts keep to. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /**
     * @param title of the header
     * @param weight columns of a larger weight are left out first
     * @param least never narrower, however short its cells
     */
    public record Column(String title, Side side, int weight, int least) {
        public static Column left(String title, int weight) {
            return new Column(title, Side.LEFT, weight, 0);
        }

        public static Column right(String title, int weight) {
            return new Column(title, Side.RIGHT, weight, 0);
        }

        public Column least(int columns) {
            return new Column(title, side, weight, columns);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static Table of(List<Column> columns, List<List<Styled>> rows) {
        return new Table(columns, rows, Scroll.TOP, false);
    }

    public Table at(Scroll place) {
        return new Table(columns, rows, place, true);
    }

    /** Draws header and rows. */
    public void draw(Canvas canvas, Glyphs glyphs) {
        int[] widths = widths(canvas.width());
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                cell(canvas, x, 0, new Styled(columns.get(i).title(), Tone.DIM), i, widths[i], glyphs);
                x += widths[i] + GAP;
            }
        }
        int visible = canvas.height() - 1;
        Scroll place = scroll.within(rows.size(), visible);
        for (int row = 0; row < Math.min(visible, rows.size() - place.first()); row++) {
            boolean chosen = selectable && place.first() + row == place.selected();
            row(canvas, row + 1, rows.get(place.first() + row), widths, glyphs);
            if (chosen) {
                canvas.tint(row + 1, Tone.SELECTED);
            }
        }
    }

    private void row(Canvas canvas, int y, List<Styled> cells, int[] widths, Glyphs glyphs) {
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                cell(canvas, x, y, cells.get(i), i, widths[i], glyphs);
                x += widths[i] + GAP;
            }
        }
    }

    private void cell(Canvas canvas, int x, int y, Styled cell, int column, int width, Glyphs glyphs) {
        String text = Columns.fit(cell.text(), width, glyphs.ellipsis());
        int at = columns.get(column).side() == Side.LEFT ? x : x + width - Columns.of(text);
        canvas.text(at, y, text, cell.tone());
    }

    /** Width by column, 0 for one that is left out. */
    private int[] widths(int available) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            widths[i] = Math.max(column.least(), Columns.of(column.title()));
            for (List<Styled> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).columns());
            }
        }
        while (total(widths) > available && leaveOneOut(widths, available)) {
            // until they fit
        }
        return widths;
    }

    /** Leaves out the least important column, or narrows the last one when only one of that weight is left. */
    private boolean leaveOneOut(int[] widths, int available) {
        int victim = -1;
        int last = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                last = i;
                boolean removable = columns.get(i).weight() > 0
                        && (victim < 0
                                || columns.get(i).weight()
                                        >= columns.get(victim).weight());
                victim = removable ? i : victim;
            }
        }
        int excess = total(widths) - available;
        if (last >= 0
                && columns.get(last).side() == Side.LEFT
                && widths[last] - excess
                        >= Math.max(8, Columns.of(columns.get(last).title()))) {
            widths[last] -= excess;
            return false;
        }
        if (victim < 0) {
            return false;
        }
        widths[victim] = 0;
        return true;
    }

    private static int total(int[] widths) {
        int total = -GAP;
        for (int width : widths) {
            total += width > 0 ? width + GAP : 0;
        }
        return total;
    }
}
