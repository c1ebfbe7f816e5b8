package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Tone;
import java.util.Arrays;

/**
 * One picture: a grid of cells, each a character with a tone. A character of two columns fills its cell and the next
 * one, which then holds {@link #CONTINUED}. Filled by one thread, afterwards only read.
 */
public final class Frame {
    /** The second cell of a character of two columns. */
    public static final char CONTINUED = 0;

    private static final Tone[] TONES = Tone.values();

    private final int columns;
    private final int rows;
    private final char[] characters;
    private final byte[] tones;

    /** A blank picture. */
    public Frame(int columns, int rows) {
        if (columns < 0 || rows < 0) {
            throw new IllegalArgumentException("a frame of " + columns + " columns and " + rows + " rows");
        }
        this.columns = columns;
        this.rows = rows;
        this.characters = new char[columns * rows];
        this.tones = new byte[columns * rows];
        Arrays.fill(characters, ' ');
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The whole picture, to draw on. */
    public Canvas canvas() {
        return new Canvas(this, new Rect(0, 0, columns, rows));
    }

    /** What a cell shows; {@link #CONTINUED} for the second cell of a wide character. */
    public char characterAt(int column, int row) {
        return characters[row * columns + column];
    }

    public Tone toneAt(int column, int row) {
        return TONES[tones[row * columns + column]];
    }

    /** Whether a cell is the same in both pictures; they must be of one size. */
    public boolean sameCell(Frame other, int column, int row) {
        int at = row * columns + column;
        return characters[at] == other.characters[at] && tones[at] == other.tones[at];
    }

    public boolean isSameSize(Frame other) {
        return columns == other.columns && rows == other.rows;
    }

    /** Sets a cell, or two for a wide character; half of a character that is overwritten becomes a blank. */
    void set(int column, int row, char c, Tone tone, int width) {
        clearHalves(column, row, width);
        int at = row * columns + column;
        characters[at] = c;
        tones[at] = (byte) tone.ordinal();
        if (width == 2) {
            characters[at + 1] = CONTINUED;
            tones[at + 1] = (byte) tone.ordinal();
        }
    }

    void tint(int column, int row, Tone tone) {
        tones[row * columns + column] = (byte) tone.ordinal();
    }

    private void clearHalves(int column, int row, int width) {
        int at = row * columns + column;
        if (characters[at] == CONTINUED) {
            characters[at - 1] = ' ';
        }
        int next = column + width;
        if (next < columns && characters[row * columns + next] == CONTINUED) {
            characters[row * columns + next] = ' ';
        }
    }

    /** The picture as lines of text without blanks at their ends. */
    public String text() {
        StringBuilder text = new StringBuilder(rows * (columns + 1));
        for (int row = 0; row < rows; row++) {
            int end = text.length();
            for (int column = 0; column < columns; column++) {
                char c = characterAt(column, row);
                if (c != CONTINUED) {
                    text.append(c);
                    end = c == ' ' ? end : text.length();
                }
            }
            text.setLength(end);
            text.append('\n');
        }
        return text.toString();
    }
}
