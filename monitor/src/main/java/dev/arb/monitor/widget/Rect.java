package dev.arb.monitor.widget;

/** A rectangle of cells; never negative in size. */
public record Rect(int x, int y, int width, int height) {
    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    public boolean contains(int column, int row) {
        return column >= x && column < x + width && row >= y && row < y + height;
    }

    /** What both cover. */
    public Rect intersect(Rect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Rect(
                left,
                top,
                Math.min(x + width, other.x + other.width) - left,
                Math.min(y + height, other.y + other.height) - top);
    }

    /** The upper rows. */
    public Rect top(int rows) {
        return new Rect(x, y, width, Math.min(rows, height));
    }

    /** What is left under the upper rows. */
    public Rect below(int rows) {
        return new Rect(x, y + Math.min(rows, height), width, height - rows);
    }

    /** The left columns. */
    public Rect left(int columns) {
        return new Rect(x, y, Math.min(columns, width), height);
    }

    /** What is left beside the left columns. */
    public Rect rightOf(int columns) {
        return new Rect(x + Math.min(columns, width), y, width - columns, height);
    }

    /** One cell less at each side. */
    public Rect inside() {
        return new Rect(x + 1, y + 1, width - 2, height - 2);
    }
}
