package dev.arb.monitor.theme;

/**
 * How a cell looks.
 *
 * @param colour an index of the terminal's 256 colours, or {@link #DEFAULT}
 * @param bold brighter or heavier
 * @param reverse foreground and background exchanged
 */
public record Ink(int colour, boolean bold, boolean reverse) {
    /** The terminal's own foreground. */
    public static final int DEFAULT = -1;

    private static final int COLOURS = 256;

    public Ink {
        if (colour < DEFAULT || colour >= COLOURS) {
            throw new IllegalArgumentException("colour " + colour + " is none of a terminal's 256");
        }
    }

    static Ink plain(int colour) {
        return new Ink(colour, false, false);
    }

    static Ink bold(int colour) {
        return new Ink(colour, true, false);
    }

    static Ink reverse(int colour) {
        return new Ink(colour, false, true);
    }
}
