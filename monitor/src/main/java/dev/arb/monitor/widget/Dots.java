package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;

/** A grid of dots, two by four in each cell. Row 0 is the lowest. */
final class Dots {
    static final int PER_COLUMN = 2;
    static final int PER_ROW = 4;

    private final int columns;
    private final int rows;
    private final int[] bits;

    Dots(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.bits = new int[columns * rows];
    }

    int width() {
        return columns * PER_COLUMN;
    }

    int height() {
        return rows * PER_ROW;
    }

    /** Sets the dots of a column between two heights, both included; what lies outside is left out. */
    void vertical(int x, int y1, int y2) {
        int from = Math.max(0, Math.min(y1, y2));
        int to = Math.min(height() - 1, Math.max(y1, y2));
        for (int y = from; y <= to; y++) {
            set(x, y);
        }
    }

    void set(int x, int y) {
        if (x < 0 || x >= width() || y < 0 || y >= height()) {
            return;
        }
        int fromTop = height() - 1 - y;
        bits[fromTop / PER_ROW * columns + x / PER_COLUMN] |= Glyphs.dot(x % PER_COLUMN, fromTop % PER_ROW);
    }

    /** Draws the cells that have dots; the others stay as they are. */
    void draw(Canvas canvas, Glyphs glyphs, Tone tone) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = bits[row * columns + column];
                if (cell != 0) {
                    canvas.put(column, row, glyphs.dots(cell), tone);
                }
            }
        }
    }
}
