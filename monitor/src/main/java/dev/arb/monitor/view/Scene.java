package dev.arb.monitor.view;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Reading;
import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.widget.Rect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a frame is drawn from. Collects the geometry while it is drawn; for one frame and one thread.
 */
final class Scene {
    private final Board board;
    private final long fresh;
    private final UiState state;
    private final Style style;
    private final ZoneId zone;
    private final Instant now;
    private final Map<Pane, Rect> areas = new EnumMap<>(Pane.class);
    private final Map<Pane, Integer> lengths = new EnumMap<>(Pane.class);

    /**
     * @param fresh rows that came since the data was frozen
     * @param zone of shown times
     */
    Scene(Board board, long fresh, UiState state, Style style, ZoneId zone, Instant now) {
        this.fresh = fresh;
        this.board = board;
        this.state = state;
        this.style = style;
        this.zone = zone;
        this.now = now;
    }

    Board board() {
        return board;
    }

    long fresh() {
        return fresh;
    }

    UiState state() {
        return state;
    }

    Style style() {
        return style;
    }

    Glyphs glyphs() {
        return style.glyphs();
    }

    String say(Word word) {
        return style.say(word);
    }

    ZoneId zone() {
        return zone;
    }

    Instant now() {
        return now;
    }

    /** The time of the shown moment, on the clock of the engine where there is a run log. */
    Instant shownAt() {
        return board.place().time().orElse(now);
    }

    /** Whether what is shown is the newest, so that what the store says belongs to it. */
    boolean isNow() {
        return board.place().newest();
    }

    /** Whether the store alone is read, which has no rows. */
    boolean isStoreOnly() {
        return board.place().row() < 0
                && board.store() instanceof StoreSide.Seen
                && board.tail().isEmpty();
    }

    /** Whether nothing was read yet. */
    boolean isPending() {
        return board.reading() instanceof Reading.Pending;
    }

    boolean hasKeys(Pane pane) {
        return state.focus() == pane;
    }

    void drawn(Pane pane, Rect inside) {
        areas.put(pane, inside);
    }

    void listed(Pane pane, int rows) {
        lengths.put(pane, rows);
    }

    Map<Pane, Rect> areas() {
        return areas;
    }

    Map<Pane, Integer> lengths() {
        return lengths;
    }
}
