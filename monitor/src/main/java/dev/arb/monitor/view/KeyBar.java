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
        String shown = keys.startsWith("[") ? keys : "[" + keys + "]";
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
        List<Hint> hints = new ArrayList<>();
        boolean list = state.focus().isList() && state.geometry().length(state.focus()) > 0;
        if (list) {
            hints.add(new Hint("↑↓", Word.DO_ROW));
        }
        hints.add(new Hint("Tab", Word.DO_PANE));
        if (list) {
            hints.add(new Hint("Enter", state.focus() == Pane.RUNS ? Word.DO_OPEN : Word.DO_DETAIL));
        }
        if (state.focus() == Pane.TAIL || state.focus() == Pane.EVENTS || state.focus() == Pane.RUNS) {
            hints.add(new Hint("/", Word.DO_FILTER));
        }
        boolean now = state.moment() instanceof Moment.Now;
        hints.add(now ? new Hint("Space", Word.DO_PAUSE) : new Hint("f", Word.DO_FOLLOW));
        if (scene.board().place().rows() > 0) {
            hints.add(new Hint("←→", Word.DO_TIME));
            hints.add(new Hint("[ ]", Word.DO_TRADES));
        }
        hints.add(new Hint("+-", Word.WINDOW));
        if (Update.unseen(state, scene.board()).isPresent()) {
            hints.add(new Hint("a", Word.ACKNOWLEDGE));
        }
        return hints;
    }
}
