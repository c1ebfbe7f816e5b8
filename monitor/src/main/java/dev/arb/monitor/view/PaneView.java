package dev.arb.monitor.view;

import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;

/** One pane of a screen. */
interface PaneView {
    Screen.Pane pane();

    Word title();

    /** What stands at the right of its title. */
    default Line note(Scene scene) {
        return Line.EMPTY;
    }

    /** Rows that it would fill, without its frame. */
    int wanted(Scene scene);

    /** Draws its inside. */
    void draw(Canvas canvas, Scene scene);

    /** Draws it with its frame, a box or a rule, and notes where it is. */
    default void framed(Canvas canvas, Scene scene, boolean boxed) {
        dev.arb.monitor.widget.Pane frame =
                new dev.arb.monitor.widget.Pane(scene.say(title()), note(scene), scene.hasKeys(pane()));
        Canvas inside = boxed ? frame.box(canvas, scene.glyphs()) : frame.rule(canvas, scene.glyphs());
        Canvas body = boxed
                ? inside.part(new dev.arb.monitor.widget.Rect(1, 0, inside.width() - 2, inside.height()))
                : inside;
        scene.drawn(pane(), body.area());
        draw(body, scene);
    }
}
