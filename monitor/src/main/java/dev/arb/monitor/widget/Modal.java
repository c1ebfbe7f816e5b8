package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;
import java.util.List;

/** A box over the middle of a screen. What lies beside it is left as it is, so that few cells change. */
public final class Modal {
    private Modal() {}

    /**
     * Clears the middle and draws a box.
     *
     * @param columns wanted inside, fewer where there is less room
     * @param rows wanted inside
     * @return its inside, with a blank at each side
     */
    public static Canvas open(Canvas canvas, String title, Line note, int columns, int rows, Glyphs glyphs) {
        int width = Math.min(columns + 4, canvas.width());
        int height = Math.min(rows + 2, canvas.height());
        Canvas box = canvas.part(new Rect((canvas.width() - width) / 2, (canvas.height() - height) / 2, width, height));
        box.fill(box.bounds(), ' ', Tone.TEXT);
        Canvas inside = new Pane(title, note, true).box(box, glyphs);
        return inside.part(new Rect(1, 0, inside.width() - 2, inside.height()));
    }

    /** Opens one for lines, drawn from the given one on. */
    public static void lines(Canvas canvas, String title, Line note, List<Line> lines, int first, Glyphs glyphs) {
        int columns = lines.stream().mapToInt(Line::columns).max().orElse(0);
        Canvas inside = open(canvas, title, note, Math.max(columns, Columns.of(title) + 4), lines.size(), glyphs);
        int start = Math.max(0, Math.min(first, lines.size() - inside.height()));
        for (int row = 0; row < Math.min(inside.height(), lines.size() - start); row++) {
            lines.get(start + row).draw(inside, 0, row);
        }
    }
}
