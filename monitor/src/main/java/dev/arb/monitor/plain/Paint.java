package dev.arb.monitor.plain;

/**
 * Colour and glyphs of one output stream. Colour never says anything that sign, glyph or word do not say too.
 *
 * @param colour whether escape sequences may be written
 * @param ascii whether only ASCII may be written
 */
public record Paint(boolean colour, boolean ascii) {
    /** Neither colour nor a restriction of characters: what a pipe gets. */
    public static final Paint NONE = new Paint(false, false);

    private static final String RESET = "\u001B[0m";

    public String good(String text) {
        return wrap("\u001B[32m", text);
    }

    public String bad(String text) {
        return wrap("\u001B[31m", text);
    }

    public String warn(String text) {
        return wrap("\u001B[33m", text);
    }

    public String dim(String text) {
        return wrap("\u001B[2m", text);
    }

    public String bold(String text) {
        return wrap("\u001B[1m", text);
    }

    /** Green above zero, red below, untouched at zero. */
    public String signed(double value, String text) {
        if (value > 0) {
            return good(text);
        }
        return value < 0 ? bad(text) : text;
    }

    /** What stands for a value that is not known. */
    public String unknown() {
        return ascii ? "-" : "—";
    }

    /** The sign of the won, after an amount. */
    public String won() {
        return ascii ? "KRW" : "₩";
    }

    /** A tick or a cross; words where only ASCII may be written. */
    public String yesNo(boolean value) {
        if (ascii) {
            return value ? "yes" : "no";
        }
        return value ? "\u2705" : "\u274C";
    }

    private String wrap(String escape, String text) {
        return colour ? escape + text + RESET : text;
    }
}
