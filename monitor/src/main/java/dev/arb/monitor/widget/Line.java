package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Tone;
import java.util.ArrayList;
import java.util.List;

/** A line of texts in several tones. Immutable. */
public record Line(List<Styled> parts) {
    public static final Line EMPTY = new Line(List.of());

    public Line {
        parts = List.copyOf(parts);
    }

    public static Line of(String text, Tone tone) {
        return new Line(List.of(new Styled(text, tone)));
    }

    public static Line of(String text) {
        return of(text, Tone.TEXT);
    }

    /** This line with more behind it. */
    public Line and(String text, Tone tone) {
        List<Styled> more = new ArrayList<>(parts);
        more.add(new Styled(text, tone));
        return new Line(more);
    }

    public Line and(String text) {
        return and(text, Tone.TEXT);
    }

    /** This line with another behind it. */
    public Line and(Line other) {
        List<Styled> more = new ArrayList<>(parts);
        more.addAll(other.parts);
        return new Line(more);
    }

    public int columns() {
        return parts.stream().mapToInt(Styled::columns).sum();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Without tones. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** Draws it; what does not fit is cut. @return the column behind it */
    public int draw(Canvas canvas, int column, int row) {
        int at = column;
        for (Styled part : parts) {
            at = canvas.text(at, row, part.text(), part.tone());
        }
        return at;
    }

    /** Draws it so that it ends before a column. */
    public void drawRight(Canvas canvas, int endColumn, int row) {
        draw(canvas, endColumn - columns(), row);
    }
}
