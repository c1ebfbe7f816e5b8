package dev.arb.monitor.view;

import dev.arb.monitor.model.Series;
import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.LineChart;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Trading PnL, or equity, over the window. */
final class ChartPane implements PaneView {
    private static final int ROWS = 8;

    @Override
    public Screen.Pane pane() {
        return Screen.Pane.CHART;
    }

    @Override
    public Word title() {
        return Word.TRADING_PNL;
    }

    @Override
    public Line note(Scene scene) {
        Drawdown drawdown = Drawdown.of(scene.board().pnl(), scene.board().equity());
        if (drawdown.now().isEmpty()) {
            return Line.EMPTY;
        }
        return Line.of(scene.say(Word.DRAWDOWN) + " ", Tone.DIM)
                .and(percent(drawdown.now()), Tone.ofSign(drawdown.now().getAsDouble()))
                .and(" (" + scene.say(Word.MAX) + " ", Tone.DIM)
                .and(percent(drawdown.worst()), Tone.TEXT)
                .and(")", Tone.DIM);
    }

    private static String percent(OptionalDouble ratio) {
        double percent = ratio.orElse(0) * 100;
        String text = String.format(Locale.ROOT, "%.2f %%", percent);
        return text.startsWith("-0.00") ? text.substring(1) : text;
    }

    @Override
    public int wanted(Scene scene) {
        return ROWS;
    }

    @Override
    public void framed(Canvas canvas, Scene scene, boolean boxed) {
        boolean equity = scene.state().look().equity();
        String title = scene.say(equity ? Word.EQUITY : Word.TRADING_PNL) + " "
                + scene.style().paint().won();
        dev.arb.monitor.widget.Pane frame = new dev.arb.monitor.widget.Pane(title, note(scene), scene.hasKeys(pane()));
        Canvas body = boxed ? frame.box(canvas, scene.glyphs()) : frame.rule(canvas, scene.glyphs());
        scene.drawn(pane(), body.area());
        draw(body, scene);
    }

    @Override
    public void draw(Canvas canvas, Scene scene) {
        boolean equity = scene.state().look().equity();
        Series series = equity ? scene.board().equity() : scene.board().pnl();
        if (series.isEmpty()) {
            canvas.text(1, canvas.height() / 2, scene.say(scene.isPending() ? Word.LOADING : Word.NO_SERIES), Tone.DIM);
            return;
        }
        Figure figure = new Figure(scene);
        Duration window = Duration.ofMillis(series.toMs() - series.fromMs());
        new LineChart(
                        series,
                        value -> equity
                                ? Figures.won(
                                        OptionalDouble.of(value), scene.style().paint())
                                : Figures.signedWon(
                                        OptionalDouble.of(value), scene.style().paint()),
                        time -> figure.axis(time, window),
                        scene.isNow() ? new long[0] : new long[] {series.toMs()},
                        scene.glyphs())
                .draw(canvas);
    }
}
