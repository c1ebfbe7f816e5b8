package dev.arb.monitor.view;

import dev.arb.monitor.model.Money;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;

/** What is left where there is no room for a screen: state and money in a line, and what would be needed. */
final class Tiny {
    private Tiny() {}

    static void draw(Canvas canvas, Scene scene) {
        Money money = scene.board().money();
        Figure figure = new Figure(scene);
        Styled pnl = figure.signed(money.tradingPnl());
        Line.of(scene.say(Header.word(scene.board().identity().state())) + " ", Tone.STRONG)
                .and(scene.say(Word.PNL) + " ", Tone.DIM)
                .and(pnl.text(), pnl.tone())
                .and("  " + scene.say(Word.EQUITY) + " ", Tone.DIM)
                .and(figure.won(money.equity()).text())
                .draw(canvas, 0, 0);
        canvas.text(
                0,
                1,
                scene.say(Word.TOO_SMALL) + " (" + canvas.width() + "x" + canvas.height() + "), " + scene.say(Word.NEED)
                        + " " + Screens.LEAST_COLUMNS + "x" + Screens.LEAST_ROWS,
                Tone.WARN);
    }
}
