package dev.arb.monitor.view;

import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.KeyMap;
import dev.arb.monitor.ui.KeyMap.Binding;
import dev.arb.monitor.ui.Overlay;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Columns;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Modal;
import java.util.ArrayList;
import java.util.List;

/** What lies over a screen. */
final class Overlays {
    private static final int PROMPT = 50;

    private Overlays() {}

    static void draw(Canvas canvas, Scene scene) {
        switch (scene.state().overlay()) {
            case Overlay.None none -> {
                // nothing lies over the screen
            }
            case Overlay.Help help ->
                Modal.lines(canvas, scene.say(Word.HELP), note(scene), help(scene), help.first(), scene.glyphs());
            case Overlay.Detail detail ->
                Modal.lines(
                        canvas,
                        scene.say(Word.DETAIL),
                        note(scene),
                        Details.lines(scene, canvas.width() - 6),
                        detail.first(),
                        scene.glyphs());
            case Overlay.Prompt prompt -> prompt(canvas, scene, prompt);
        }
    }

    private static Line note(Scene scene) {
        return Line.of("Esc " + scene.say(Word.DO_BACK), Tone.DIM);
    }

    /** All keys of the table. */
    static List<Line> help(Scene scene) {
        int keys = KeyMap.ALL.stream()
                .mapToInt(binding -> Columns.of(binding.label()))
                .max()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        for (Binding binding : KeyMap.ALL) {
            String blanks = " ".repeat(keys - Columns.of(binding.label()) + 2);
            lines.add(Line.of(binding.label() + blanks, Tone.ACCENT).and(scene.say(binding.help())));
        }
        return lines;
    }

    private static void prompt(Canvas canvas, Scene scene, Overlay.Prompt prompt) {
        Word title = prompt.kind() == Overlay.Prompt.Kind.TIME ? Word.GO_TO : Word.FILTER;
        Canvas inside =
                Modal.open(canvas, scene.say(title), note(scene), PROMPT, prompt.refused() ? 2 : 1, scene.glyphs());
        String text = prompt.text();
        while (Columns.of(text) > inside.width() - 1) {
            text = text.substring(1);
        }
        int end = inside.text(0, 0, text, Tone.STRONG);
        inside.put(end, 0, ' ', Tone.SELECTED);
        if (prompt.refused()) {
            inside.text(0, 1, prompt.text() + " " + scene.say(Word.NOT_A_TIME), Tone.WARN);
        }
    }
}
