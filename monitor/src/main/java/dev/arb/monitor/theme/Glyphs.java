package dev.arb.monitor.theme;

/** The characters that draw; each has a stand-in for terminals that show ASCII only. All are one column wide. */
public enum Glyphs {
    UNICODE("▁▂▃▄▅▆▇█", "▏▎▍▌▋▊▉█"),
    ASCII("_.-:=+*#", "#");

    /** Dots of a braille cell by row, left and right column. */
    private static final int[][] BRAILLE = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private static final char BRAILLE_BASE = '\u2800';
    /** Stand-ins of a braille cell by the rows that are set, top two or bottom two. */
    private static final char[] DOTS = {' ', '\'', '.', ':'};

    private static final int TOP = 0x01 | 0x08 | 0x02 | 0x10;

    private final String levels;
    private final String parts;

    Glyphs(String levels, String parts) {
        this.levels = levels;
        this.parts = parts;
    }

    public boolean isAscii() {
        return this == ASCII;
    }

    /** How many bars {@link #level} knows. */
    public int levels() {
        return levels.length();
    }

    /** A bar of a sparkline, from 0, the lowest, which can still be seen. */
    public char level(int level) {
        return levels.charAt(level);
    }

    /** How many parts of a cell {@link #part} knows. */
    public int parts() {
        return parts.length();
    }

    /** A cell filled from the left. @param filled 1 to {@link #parts()} */
    public char part(int filled) {
        return parts.charAt(filled - 1);
    }

    /** What is left of a bar. */
    public char empty() {
        return choose('·', '.');
    }

    /** The bit of a dot in a cell of two by four. */
    public static int dot(int column, int row) {
        return BRAILLE[row][column];
    }

    /** A cell of dots; a plain blank when it has none. */
    public char dots(int bits) {
        if (bits == 0) {
            return ' ';
        }
        if (this == UNICODE) {
            return (char) (BRAILLE_BASE + bits);
        }
        return DOTS[((bits & TOP) == 0 ? 0 : 1) + ((bits & ~TOP) == 0 ? 0 : 2)];
    }

    public char horizontal() {
        return choose('─', '-');
    }

    public char vertical() {
        return choose('│', '|');
    }

    public char topLeft() {
        return choose('┌', '+');
    }

    public char topRight() {
        return choose('┐', '+');
    }

    public char bottomLeft() {
        return choose('└', '+');
    }

    public char bottomRight() {
        return choose('┘', '+');
    }

    /** A tick of the left axis. */
    public char tick() {
        return choose('┤', '|');
    }

    /** Where the axes meet the lower border. */
    public char foot() {
        return choose('┴', '+');
    }

    public char good() {
        return choose('●', '*');
    }

    public char warn() {
        return choose('▲', '!');
    }

    public char bad() {
        return choose('✖', 'x');
    }

    public char idle() {
        return choose('■', '#');
    }

    public char pointer() {
        return choose('▶', '>');
    }

    public char ellipsis() {
        return choose('…', '~');
    }

    public char up() {
        return choose('↑', '^');
    }

    public char down() {
        return choose('↓', 'v');
    }

    /** From one venue to the other. */
    public String arrow() {
        return this == UNICODE ? "→" : "->";
    }

    public String separator() {
        return this == UNICODE ? "·" : "-";
    }

    private char choose(char unicode, char ascii) {
        return this == UNICODE ? unicode : ascii;
    }
}
