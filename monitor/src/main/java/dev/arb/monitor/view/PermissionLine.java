package dev.arb.monitor.view;

import dev.arb.monitor.model.Permission;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;
import java.util.Optional;

/** What the run may do, in one line: trading state, whether real orders are armed, circuit breaker. */
final class PermissionLine {
    private PermissionLine() {}

    /** Without a label where there is little room. */
    static Line of(Scene scene, int columns) {
        Line labelled = Line.of(scene.say(Word.TRADING) + " ", Tone.DIM).and(of(scene));
        return labelled.columns() > columns ? of(scene) : labelled;
    }

    private static Line of(Scene scene) {
        Permission may = scene.board().permission();
        return state(scene)
                .and(separator(scene))
                .and(armed(may.armed(), scene))
                .and(separator(scene))
                .and(scene.say(Word.BREAKER) + " ", Tone.DIM)
                .and(breaker(may.breakerOpen(), scene));
    }

    /** With the reason of a restriction and how often the breaker opened. */
    static Line whole(Scene scene) {
        Permission may = scene.board().permission();
        Line line = of(scene, Integer.MAX_VALUE);
        if (may.breakerTriggers().orElse(0) > 0) {
            line = line.and(" (" + may.breakerTriggers().getAsLong() + ")", Tone.DIM);
        }
        return may.reason().isPresent()
                ? line.and(separator(scene)).and(may.reason().get(), Tone.WARN)
                : line;
    }

    /** Draws it with the limits that are nearest to being reached. */
    static void limits(Canvas row, Scene scene) {
        Line may = Line.of(" " + scene.say(Word.TRADING) + " ", Tone.DIM)
                .and(state(scene))
                .and(separator(scene))
                .and(armed(scene.board().permission().armed(), scene));
        may.and(LimitsPane.nearest(scene, row.width() - may.columns())).draw(row, 0, 0);
    }

    private static Line state(Scene scene) {
        Optional<String> state = scene.board().permission().state();
        Tone tone = switch (state.orElse("")) {
            case "ACTIVE" -> Tone.GOOD;
            case "REDUCING" -> Tone.WARN;
            case "HALTED" -> Tone.BAD;
            default -> Tone.DIM;
        };
        return Line.of(state.orElse(scene.style().unknown()), tone);
    }

    private static Line armed(Optional<Boolean> armed, Scene scene) {
        if (armed.isEmpty()) {
            return Line.of(scene.say(Word.ARMED) + " " + scene.style().unknown(), Tone.DIM);
        }
        return armed.get() ? Line.of(scene.say(Word.ARMED), Tone.WARN) : Line.of(scene.say(Word.NOT_ARMED), Tone.TEXT);
    }

    private static Line breaker(Optional<Boolean> open, Scene scene) {
        if (open.isEmpty()) {
            return Line.of(scene.style().unknown(), Tone.DIM);
        }
        return open.get()
                ? Line.of(scene.say(Word.BREAKER_OPEN), Tone.BAD)
                : Line.of(scene.say(Word.BREAKER_CLOSED), Tone.TEXT);
    }

    private static Line separator(Scene scene) {
        return Line.of(" " + scene.glyphs().separator() + " ", Tone.DIM);
    }
}
