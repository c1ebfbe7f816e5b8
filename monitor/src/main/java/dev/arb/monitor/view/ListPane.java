package dev.arb.monitor.view;

import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table;
import dev.arb.monitor.widget.Table.Column;
import java.util.List;

/** A pane that is a table. */
abstract class ListPane implements PaneView {
    private final Screen.Pane pane;
    private final Word title;
    private final Word empty;
    private final List<Column> columns;

    /**
     * @param empty what stands there when there is no row
     * @param columns the header
     */
    ListPane(Screen.Pane pane, Word title, Word empty, List<Column> columns) {
        this.pane = pane;
        this.title = title;
        this.empty = empty;
        this.columns = columns;
    }

    @Override
    public final Screen.Pane pane() {
        return pane;
    }

    @Override
    public final Word title() {
        return title;
    }

    /** The header as it is now. */
    List<Column> columns(Scene scene) {
        return columns;
    }

    /** Cells of every row, as many as there are columns. */
    abstract List<List<Styled>> rows(Scene scene);

    private Word empty(Scene scene) {
        if (pane == Screen.Pane.TAIL && scene.isStoreOnly()) {
            return Word.ONLY_IN_RUN_LOG;
        }
        return pane.isFiltered() && !scene.state().filter().isAll() ? Word.NO_MATCH : empty;
    }

    @Override
    public int wanted(Scene scene) {
        return Math.max(1, rows(scene).size()) + 1;
    }

    @Override
    public void draw(Canvas canvas, Scene scene) {
        List<List<Styled>> rows = rows(scene);
        scene.listed(pane(), rows.size());
        if (rows.isEmpty()) {
            canvas.text(0, 0, scene.say(scene.isPending() ? Word.LOADING : empty(scene)), Tone.DIM);
            return;
        }
        Table table = Table.of(columns(scene), rows);
        (scene.hasKeys(pane()) ? table.at(scene.state().place(pane())) : table).draw(canvas, scene.glyphs());
    }
}
