package dev.arb.monitor.view;

import dev.arb.monitor.model.Money;
import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.KeyValues;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What the run holds, has earned and has done. */
final class RunPane implements PaneView {
    private static final long MILLIS = 1000;

    @Override
    public Screen.Pane pane() {
        return Screen.Pane.RUN;
    }

    @Override
    public Word title() {
        return Word.RUN;
    }

    @Override
    public int wanted(Scene scene) {
        return rows(scene).size();
    }

    @Override
    public void draw(Canvas canvas, Scene scene) {
        rows(scene).draw(canvas);
    }

    private static KeyValues rows(Scene scene) {
        Money money = scene.board().money();
        Figure figure = new Figure(scene);
        KeyValues rows = new KeyValues()
                .add(scene.say(Word.EQUITY), figure.withWon(figure.won(money.equity())))
                .add(scene.say(Word.TRADING_PNL), figure.withWon(figure.signed(money.tradingPnl())))
                .add(
                        " " + scene.say(Word.REALIZED),
                        part(figure.signed(money.realized()))
                                .and(" " + scene.style().glyphs().separator() + " ", Tone.DIM)
                                .and(scene.say(Word.UNREALIZED) + " ", Tone.DIM)
                                .and(part(figure.signed(money.unrealized()))))
                .add(
                        scene.say(Word.INVENTORY),
                        figure.withWon(figure.signed(money.inventory()))
                                .and(" (" + scene.say(Word.NOT_TRADING) + ")", Tone.DIM))
                .add(scene.say(Word.FEES), figure.withWon(figure.won(money.fees())))
                .add(scene.say(Word.TRADES_COUNT), counted(scene, figure, money))
                .add(scene.say(Word.ORDERS), orders(scene, figure, money))
                .add(scene.say(Word.POSITION), position(scene, figure, money))
                .add(scene.say(Word.LOOPS), part(figure.count(money.loops())));
        if (scene.board().store() instanceof StoreSide.Seen seen && scene.isNow()) {
            store(rows, scene, figure, seen);
        }
        return rows;
    }

    private static Line counted(Scene scene, Figure figure, Money money) {
        return part(figure.count(money.opened()))
                .and(" " + scene.say(Word.OPENED), Tone.DIM)
                .and(" " + scene.style().glyphs().separator() + " ", Tone.DIM)
                .and(part(figure.count(money.open())))
                .and(" " + scene.say(Word.OPEN), Tone.DIM);
    }

    private static Line orders(Scene scene, Figure figure, Money money) {
        boolean some = money.blocked().orElse(0) > 0;
        return part(figure.count(money.orders()))
                .and(" " + scene.say(Word.SENT), Tone.DIM)
                .and(" " + scene.style().glyphs().separator() + " ", Tone.DIM)
                .and(figure.count(money.blocked()).text(), some ? Tone.WARN : Tone.TEXT)
                .and(" " + scene.say(Word.BLOCKED), Tone.DIM);
    }

    private static Line position(Scene scene, Figure figure, Money money) {
        Line held = part(figure.base(money.position()));
        if (money.exposure().isEmpty()) {
            return held;
        }
        return held.and(" " + scene.style().glyphs().separator() + " " + scene.say(Word.EXPOSURE) + " ", Tone.DIM)
                .and(part(figure.won(money.exposure())));
    }

    private static void store(KeyValues rows, Scene scene, Figure figure, StoreSide.Seen seen) {
        LiveStatusSnapshot status = seen.status();
        Optional<Duration> age = status.heartbeatAgeSeconds()
                .map(seconds -> Duration.ofMillis(
                        seconds.multiply(BigDecimal.valueOf(MILLIS)).longValue()));
        rows.add(
                scene.say(Word.HEARTBEAT),
                part(figure.span(age)).and(age.isPresent() ? " " + scene.say(Word.AGO) : "", Tone.DIM));
        MetricsState metrics = seen.metrics().metrics();
        rows.add(
                scene.say(Word.LOOP_TIME),
                part(figure.number(Figure.real(metrics.number(Metric.LOOP_MS)), 2))
                        .and(" ms, p95 ", Tone.DIM)
                        .and(part(figure.number(Figure.real(metrics.number(Metric.LOOP_P95)), 2)))
                        .and(" ms", Tone.DIM));
        rows.add(
                scene.say(Word.PROCESS),
                part(figure.number(Figure.real(metrics.number(Metric.CPU_PCT)), 1))
                        .and(" % cpu, ", Tone.DIM)
                        .and(part(figure.number(Figure.real(metrics.number(Metric.MEM_MB)), 0)))
                        .and(" MB", Tone.DIM));
    }

    private static Line part(Styled text) {
        return Line.of(text.text(), text.tone());
    }
}
