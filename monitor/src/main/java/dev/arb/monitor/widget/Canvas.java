package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Tone;

/** A part of a frame to draw on. Coordinates start at its upper left cell; what lies outside is not drawn. */
public final class Canvas {
    private final Frame frame;
    private final Rect area;

    Canvas(Frame frame, Rect area) {
        this.frame = frame;
        this.area = area;
    }

    public int width() {
        return area.width();
    }

    public int height() {
        return area.height();
    }

    /** Where it lies in the frame. */
    public Rect area() {
        return area;
    }

    public boolean isEmpty() {
        return area.isEmpty();
    }

    /** A part of this canvas; never more than it. @param part in this canvas' coordinates */
    public Canvas part(Rect part) {
        Rect absolute = new Rect(area.x() + part.x(), area.y() + part.y(), part.width(), part.height());
        return new Canvas(frame, absolute.intersect(area));
    }

    /** Its area in its own coordinates. */
    public Rect bounds() {
        return new Rect(0, 0, area.width(), area.height());
    }

    /** One row of it. */
    public Canvas row(int row) {
        return part(new Rect(0, row, area.width(), 1));
    }

    /** Draws one character of one column. */
    public void put(int column, int row, char c, Tone tone) {
        if (column >= 0 && column < area.width() && row >= 0 && row < area.height()) {
            frame.set(area.x() + column, area.y() + row, c, tone, 1);
        }
    }

    /**
     * Draws text, cut at the edges.
     *
     * @return the column behind it, also where it was cut
     */
    public int text(int column, int row, String text, Tone tone) {
        String safe = Columns.safe(text);
        int at = column;
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            int width = Columns.of(c);
            if (width == 1) {
                put(at, row, c, tone);
            } else {
                wide(at, row, c, tone);
            }
            at += width;
        }
        return at;
    }

    private void wide(int column, int row, char c, Tone tone) {
        if (column < 0 || column + 1 >= area.width()) {
            put(column, row, ' ', tone);
            put(column + 1, row, ' ', tone);
        } else if (row >= 0 && row < area.height()) {
            frame.set(area.x() + column, area.y() + row, c, tone, 2);
        }
    }

    /** Draws text that ends before a column; its beginning is cut where it is too long. */
    public void textRight(int endColumn, int row, String text, Tone tone) {
        text(endColumn - Columns.of(text), row, text, tone);
    }

    /** Repeats a character of one column. */
    public void fill(Rect part, char c, Tone tone) {
        for (int row = part.y(); row < part.y() + part.height(); row++) {
            for (int column = part.x(); column < part.x() + part.width(); column++) {
                put(column, row, c, tone);
            }
        }
    }

    /** Gives a row's cells another tone. */
    public void tint(int row, Tone tone) {
        if (row < 0 || row >= area.height()) {
            return;
        }
        for (int column = 0; column < area.width(); column++) {
            frame.tint(area.x() + column, area.y() + row, tone);
        }
    }
}
