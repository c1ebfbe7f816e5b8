package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;

/**
 * A part of a screen with a title: a box, or where there is little room a rule above it.
 *
 * @param title at the left
 * @param note at the right, left out where it does not fit
 * @param focused whether keys go there
 */
public record Pane(String title, Line note, boolean focused) {
    public static Pane of(String title) {
        return new Pane(title, Line.EMPTY, false);
    }

    public Pane note(Line shown) {
        return new Pane(title, shown, focused);
    }

    public Pane focus(boolean has) {
        return new Pane(title, note, has);
    }

    /** Draws a box. @return its inside */
    public Canvas box(Canvas canvas, Glyphs glyphs) {
        int right = canvas.width() - 1;
        int bottom = canvas.height() - 1;
        if (right < 1 || bottom < 1) {
            return canvas.part(new Rect(0, 0, 0, 0));
        }
        Tone tone = focused ? Tone.ACCENT : Tone.DIM;
        canvas.fill(new Rect(0, 0, canvas.width(), 1), glyphs.horizontal(), tone);
        canvas.fill(new Rect(0, bottom, canvas.width(), 1), glyphs.horizontal(), tone);
        canvas.fill(new Rect(0, 0, 1, canvas.height()), glyphs.vertical(), tone);
        canvas.fill(new Rect(right, 0, 1, canvas.height()), glyphs.vertical(), tone);
        canvas.put(0, 0, glyphs.topLeft(), tone);
        canvas.put(right, 0, glyphs.topRight(), tone);
        canvas.put(0, bottom, glyphs.bottomLeft(), tone);
        canvas.put(right, bottom, glyphs.bottomRight(), tone);
        heading(canvas.part(new Rect(1, 0, canvas.width() - 2, 1)), glyphs);
        return canvas.part(canvas.bounds().inside());
    }

    /** Draws a rule. @return what lies under it */
    public Canvas rule(Canvas canvas, Glyphs glyphs) {
        Tone tone = focused ? Tone.ACCENT : Tone.DIM;
        canvas.fill(new Rect(0, 0, canvas.width(), 1), glyphs.horizontal(), tone);
        heading(canvas.part(new Rect(1, 0, canvas.width() - 2, 1)), glyphs);
        return canvas.part(canvas.bounds().below(1));
    }

    private void heading(Canvas top, Glyphs glyphs) {
        String fitting = Columns.fit(title, top.width() - 2, glyphs.ellipsis());
        int end = top.text(0, 0, " " + fitting + " ", focused ? Tone.STRONG : Tone.ACCENT);
        int columns = note.columns() + 2;
        if (!note.isEmpty() && end + 1 + columns <= top.width()) {
            Line.of(" ").and(note).and(" ").draw(top, top.width() - columns, 0);
        }
    }
}
