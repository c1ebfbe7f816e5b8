package dev.arb.monitor.view;

import dev.arb.monitor.model.Moment;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Overlay;
import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.ui.Update;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;
import java.util.ArrayList;
import java.util.List;

/** The last line: the keys that do something now, the most useful ones first. */
final class KeyBar {
    private KeyBar() {}

    private record Hint(String keys, Word word) {}

    static void draw(Canvas canvas, Scene scene) {
        Line always = hint(new Hint("?", Word.DO_HELP), scene).and(hint(new Hint("q", Word.DO_QUIT), scene));
        int room = canvas.width() - always.columns();
        int at = 1;
        for (Hint hint : hints(scene)) {
            Line line = hint(hint, scene);
            if (at + line.columns() > room) {
                break;
            }
            at = line.draw(canvas, at, 0);
        }
        always.draw(canvas, at, 0);
    }

    private static Line hint(Hint hint, Scene scene) {
        String keys =
                scene.glyphs().isAscii() ? hint.keys().replace("↑↓", "Up Dn").replace("←→", "Lt Rt") : hint.keys();
        String shown = keys.startsWith("[ ") ? keys : "[" + keys + "]";
        return Line.of(shown, Tone.ACCENT).and(" " + scene.say(hint.word()) + "  ");
    }

    private static List<Hint> hints(Scene scene) {
        UiState state = scene.state();
        return switch (state.overlay()) {
            case Overlay.Prompt prompt -> List.of(new Hint("Enter", Word.DO_OPEN), new Hint("Esc", Word.DO_BACK));
            case Overlay.Help help -> List.of(new Hint("↑↓", Word.DO_ROW), new Hint("Esc", Word.DO_BACK));
            case Overlay.Detail detail -> List.of(new Hint("↑↓", Word.DO_ROW), new Hint("Esc", Word.DO_BACK));
            case Overlay.None none -> ofScreen(scene);
        };
    }

    private static List<Hint> ofScreen(Scene scene) {
        UiState state = scene.state();
        Pane pane = state.focus();
        List<Pane> panes = state.screen().panes();
        int rows = pane.isList() ? scene.lengths().getOrDefault(pane, 0) : 0;
        boolean now = state.moment() instanceof Moment.Now;
        boolean past = scene.board().place().rows() > 0;
        boolean filtered = !state.filter().isAll();
        Hints hints = new Hints(new ArrayList<>());
        hints.add(rows > 1, "↑↓", Word.DO_ROW);
        hints.add(panes.size() > 1, "Tab", Word.DO_PANE);
        hints.add(rows > 0 && pane != Pane.TUNING, "Enter", pane == Pane.RUNS ? Word.DO_OPEN : Word.DO_DETAIL);
        hints.add(pane.isFiltered() && (rows > 0 || filtered), "/", Word.DO_FILTER);
        hints.add(filtered && panes.stream().anyMatch(Pane::isFiltered), "n N", Word.DO_MATCHES);
        hints.add(now, "Space", Word.DO_PAUSE);
        hints.add(!now, "f", Word.DO_FOLLOW);
        hints.add(past, "←→", Word.DO_TIME);
        hints.add(past, "[ ]", Word.DO_TRADES);
        hints.add(panes.stream().anyMatch(Pane::isOverTime), "+-", Word.WINDOW);
        hints.add(Update.unseen(state, scene.board()).isPresent(), "a", Word.ACKNOWLEDGE);
        hints.add(rows > 1 && pane.isSorted(state.screen()), "s", Word.DO_SORT);
        hints.add(filtered || !now || state.look().expanded(), "Esc", Word.DO_BACK);
        hints.add(panes.contains(Pane.TAIL), "e", Word.DO_EVENTS);
        hints.add(panes.contains(Pane.CHART), "v", Word.DO_FIGURE);
        hints.add(panes.size() > 1, "x", Word.DO_EXPAND);
        hints.add(past, "{ }", Word.DO_REFUSALS);
        return hints.list();
    }

    /** Keys that do something, in the order of their use. */
    private record Hints(List<Hint> list) {
        void add(boolean acts, String keys, Word word) {
            if (acts) {
                list.add(new Hint(keys, word));
            }
        }
    }
}
