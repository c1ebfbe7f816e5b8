package dev.arb.monitor.ui;

import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.widget.Rect;
import java.util.Map;

/**
 * Where things were in the last frame, for keys that move by what is seen and for the mouse.
 *
 * @param columns of the frame
 * @param rows of the frame
 * @param panes area of each pane's inside
 * @param lengths rows that each pane's list has
 * @param tabs where the names of the screens stand
 */
public record Geometry(
        int columns, int rows, Map<Pane, Rect> panes, Map<Pane, Integer> lengths, Map<Screen, Rect> tabs) {
    public static final Geometry NONE = new Geometry(0, 0, Map.of(), Map.of(), Map.of());

    public Geometry {
        panes = Map.copyOf(panes);
        lengths = Map.copyOf(lengths);
        tabs = Map.copyOf(tabs);
    }

    /** Rows of a pane's list that are seen at once, without its header. */
    public int visible(Pane pane) {
        Rect area = panes.get(pane);
        return area == null ? 1 : Math.max(1, area.height() - 1);
    }

    /** Rows that a pane's list has. */
    public int length(Pane pane) {
        return lengths.getOrDefault(pane, 0);
    }
}
