package dev.arb.monitor.theme;

import java.util.Locale;

/** The colours of the tones. They differ in what gains and losses look like. */
public enum Palette {
    /** Gains green, losses red. */
    WESTERN(Colour.GREEN, Colour.RED),
    /** Gains red, losses blue: the convention of Upbit's home market. */
    EAST_ASIAN(Colour.RED, Colour.BLUE),
    /** Gains blue, losses orange: told apart also by those who do not tell red from green. */
    CVD(Colour.SKY, Colour.ORANGE),
    /** No colour at all. */
    MONO(Ink.DEFAULT, Ink.DEFAULT);

    private final int gain;
    private final int loss;

    Palette(int gain, int loss) {
        this.gain = gain;
        this.loss = loss;
    }

    /** Indices of the terminal's colours; the first sixteen follow the user's own scheme. */
    private static final class Colour {
        static final int RED = 9;
        static final int GREEN = 10;
        static final int YELLOW = 11;
        static final int BLUE = 12;
        static final int CYAN = 14;
        static final int GREY = 8;
        static final int SKY = 39;
        static final int ORANGE = 208;
    }

    /** How a tone looks. */
    public Ink ink(Tone tone) {
        return this == MONO ? mono(tone) : coloured(tone);
    }

    private Ink coloured(Tone tone) {
        return switch (tone) {
            case TEXT -> Ink.plain(Ink.DEFAULT);
            case STRONG -> Ink.bold(Ink.DEFAULT);
            case DIM -> Ink.plain(Colour.GREY);
            case ACCENT -> Ink.plain(Colour.CYAN);
            case SELECTED -> Ink.reverse(Ink.DEFAULT);
            case GOOD -> Ink.plain(this == CVD ? Colour.SKY : Colour.GREEN);
            case WARN -> Ink.plain(Colour.YELLOW);
            case BAD -> Ink.bold(this == CVD ? Colour.ORANGE : Colour.RED);
            case GAIN -> Ink.plain(gain);
            case LOSS -> Ink.plain(loss);
            case BANNER_WARN -> Ink.reverse(Colour.YELLOW);
            case BANNER_CRITICAL -> new Ink(this == CVD ? Colour.ORANGE : Colour.RED, true, true);
        };
    }

    private static Ink mono(Tone tone) {
        return switch (tone) {
            case TEXT, DIM, GOOD, GAIN, LOSS -> Ink.plain(Ink.DEFAULT);
            case STRONG, ACCENT, WARN, BAD -> Ink.bold(Ink.DEFAULT);
            case SELECTED, BANNER_WARN -> Ink.reverse(Ink.DEFAULT);
            case BANNER_CRITICAL -> new Ink(Ink.DEFAULT, true, true);
        };
    }

    /** As it is typed: {@code east-asian}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
