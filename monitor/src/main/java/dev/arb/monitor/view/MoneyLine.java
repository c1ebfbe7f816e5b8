package dev.arb.monitor.view;

import dev.arb.monitor.model.Money;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;

/** The run's money in one line, where there is no room for its pane. */
final class MoneyLine {
    private MoneyLine() {}

    static void draw(Canvas row, Scene scene) {
        Money money = scene.board().money();
        Figure figure = new Figure(scene);
        Styled pnl = figure.signed(money.tradingPnl());
        Styled open = figure.signed(money.unrealized());
        Line.of(" " + scene.say(Word.EQUITY) + " ", Tone.DIM)
                .and(figure.withWon(figure.won(money.equity())))
                .and("  " + scene.say(Word.TRADING_SHORT) + " ", Tone.DIM)
                .and(pnl.text(), pnl.tone())
                .and("  " + scene.say(Word.OPEN_SHORT) + " ", Tone.DIM)
                .and(open.text(), open.tone())
                .and("  " + scene.say(Word.OPEN) + " ", Tone.DIM)
                .and(figure.count(money.activity().open()).text())
                .and("  " + scene.say(Word.BLOCKED) + " ", Tone.DIM)
                .and(figure.count(money.activity().blocked()).text())
                .draw(row, 0, 0);
    }
}
