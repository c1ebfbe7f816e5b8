package dev.arb.monitor.view;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Reading;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.ui.Geometry;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Frame;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Rect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a board: header, the screen's panes, key bar, and what lies over them. */
public final class Screens {
    /** From this size on panes have boxes. */
    static final int WIDE_COLUMNS = 110;

    static final int WIDE_ROWS = 29;
    /** Below this size there is one line. */
    static final int LEAST_COLUMNS = 60;

    static final int LEAST_ROWS = 15;

    private final Style style;
    private final List<Screen> screens;
    private final int tailRows;

    /** A frame and where things are in it. */
    public record Picture(Frame frame, Geometry geometry) {}

    /**
     * @param screens that this dashboard has
     * @param tailRows the most rows that the overview's tail gets
     */
    public Screens(Style style, List<Screen> screens, int tailRows) {
        this.style = style;
        this.screens = List.copyOf(screens);
        this.tailRows = tailRows;
    }

    /** Draws a frame. Pure. @param fresh rows that came since the data was frozen */
    public Picture draw(Board board, long fresh, UiState state, ZoneId zone, Instant now, int columns, int rows) {
        Frame frame = new Frame(columns, rows);
        Scene scene = new Scene(board, fresh, state, style, zone, now);
        Canvas canvas = frame.canvas();
        if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
            Tiny.draw(canvas, scene);
            return new Picture(frame, new Geometry(columns, rows, Map.of(), Map.of(), Map.of()));
        }
        Map<Screen, Rect> tabs = screen(canvas, scene, columns >= WIDE_COLUMNS && rows >= WIDE_ROWS);
        return new Picture(frame, new Geometry(columns, rows, scene.areas(), scene.lengths(), tabs));
    }

    private Map<Screen, Rect> screen(Canvas canvas, Scene scene, boolean wide) {
        Header.status(canvas.row(0), scene);
        Map<Screen, Rect> tabs = Header.tabs(canvas.row(1), scene, screens);
        int top = 2;
        Optional<Line> banner = Header.banner(scene, canvas.width());
        if (banner.isPresent()) {
            Canvas row = canvas.row(top);
            banner.get().draw(row, 0, 0);
            row.tint(0, banner.get().parts().get(0).tone());
            top++;
        }
        Canvas body = canvas.part(new Rect(0, top, canvas.width(), canvas.height() - top - 1));
        new Layout(scene, tailRows, wide).draw(body);
        if (scene.board().reading() instanceof Reading.Failing) {
            for (int row = 0; row < body.height(); row++) {
                body.tint(row, Tone.DIM);
            }
        }
        Overlays.draw(body, scene);
        KeyBar.draw(canvas.row(canvas.height() - 1), scene);
        return tabs;
    }
}
