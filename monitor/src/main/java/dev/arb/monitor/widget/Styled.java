package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Tone;

/** Text in one tone; may be foreign, it is made safe where it is drawn. */
public record Styled(String text, Tone tone) {
    public static final Styled EMPTY = new Styled("", Tone.TEXT);

    public static Styled of(String text) {
        return new Styled(text, Tone.TEXT);
    }

    public static Styled dim(String text) {
        return new Styled(text, Tone.DIM);
    }

    public int columns() {
        return Columns.of(text);
    }
}
