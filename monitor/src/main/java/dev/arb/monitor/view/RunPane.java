package dev.arb.monitor.view;

import dev.arb.monitor.model.Activity;
import dev.arb.monitor.model.Money;
import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.KeyValues;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;
import dev.arb.state.Decimals;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
                .add(scene.say(Word.TRADES_COUNT), trades(scene, figure, money.activity()))
                .add(scene.say(Word.ORDERS), orders(scene, figure, money.activity()))
                .add(scene.say(Word.POSITION), part(figure.base(money.position())))
                .add(scene.say(Word.EXPOSURE), figure.withWon(figure.won(money.exposure())))
                .add(scene.say(Word.LOOPS), loops(scene, figure, money.activity()))
                .add(scene.say(Word.LOOP_TIME), loopTime(scene, figure, money.activity()));
        if (scene.board().store() instanceof StoreSide.Seen seen && scene.isNow()) {
            store(rows, scene, figure, seen);
        }
        return rows;
    }

    private static Line trades(Scene scene, Figure figure, Activity done) {
        return part(figure.count(done.opened()))
                .and(" " + scene.say(Word.OPENED), Tone.DIM)
                .and(separator(scene))
                .and(part(figure.count(done.open())))
                .and(" " + scene.say(Word.OPEN), Tone.DIM)
                .and(separator(scene))
                .and(figure.count(done.won()).text(), done.won().orElse(0) > 0 ? Tone.GAIN : Tone.TEXT)
                .and(" / ", Tone.DIM)
                .and(figure.count(done.lost()).text(), done.lost().orElse(0) > 0 ? Tone.LOSS : Tone.TEXT);
    }

    private static Line orders(Scene scene, Figure figure, Activity done) {
        return part(figure.count(done.orders()))
                .and(" " + scene.say(Word.SENT), Tone.DIM)
                .and(separator(scene))
                .and(warned(done.rejected(), figure))
                .and(" " + scene.say(Word.REJECTED), Tone.DIM)
                .and(separator(scene))
                .and(warned(done.unknown(), figure))
                .and(" " + scene.say(Word.UNANSWERED), Tone.DIM);
    }

    private static Line loops(Scene scene, Figure figure, Activity done) {
        return part(figure.count(done.loops()))
                .and(separator(scene))
                .and(warned(done.blocked(), figure))
                .and(" " + scene.say(Word.BLOCKED), Tone.DIM);
    }

    /** Of the last loop, and the longest in the window; the store knows percentiles of the newest. */
    private static Line loopTime(Scene scene, Figure figure, Activity done) {
        Optional<MetricsState> metrics = scene.board().store() instanceof StoreSide.Seen seen && scene.isNow()
                ? Optional.of(seen.metrics().metrics())
                : Optional.empty();
        OptionalDouble last = done.loopMs().isPresent() ? done.loopMs() : stored(metrics, Metric.LOOP_MS);
        OptionalDouble longest =
                done.longestLoopMs().isPresent() ? done.longestLoopMs() : stored(metrics, Metric.LOOP_MAX);
        return part(figure.number(last, 2))
                .and(" ms", Tone.DIM)
                .and(known("p50", stored(metrics, Metric.LOOP_P50), figure, scene))
                .and(known("p99", stored(metrics, Metric.LOOP_P99), figure, scene))
                .and(known(scene.say(Word.MAX), longest, figure, scene));
    }

    /** What not every source tells is left out where it is not told. */
    private static Line known(String label, OptionalDouble value, Figure figure, Scene scene) {
        return value.isEmpty()
                ? Line.EMPTY
                : separator(scene).and(label + " ", Tone.DIM).and(part(figure.number(value, 2)));
    }

    private static OptionalDouble stored(Optional<MetricsState> metrics, Metric metric) {
        return Decimals.toDouble(metrics.flatMap(known -> known.number(metric)));
    }

    private static Line warned(OptionalLong count, Figure figure) {
        return Line.of(figure.count(count).text(), count.orElse(0) > 0 ? Tone.WARN : Tone.TEXT);
    }

    private static Line separator(Scene scene) {
        return Line.of(" " + scene.style().glyphs().separator() + " ", Tone.DIM);
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
        if (metrics.number(Metric.CPU_PCT).isEmpty()
                && metrics.number(Metric.MEM_MB).isEmpty()) {
            return;
        }
        rows.add(
                scene.say(Word.PROCESS),
                part(figure.number(Decimals.toDouble(metrics.number(Metric.CPU_PCT)), 1))
                        .and(" % CPU, ", Tone.DIM)
                        .and(part(figure.number(Decimals.toDouble(metrics.number(Metric.MEM_MB)), 0)))
                        .and(" MB", Tone.DIM)
                        .and(files(scene, figure, metrics)));
    }

    private static Line files(Scene scene, Figure figure, MetricsState metrics) {
        OptionalLong open = metrics.whole(Metric.OPEN_FILES);
        return open.isEmpty()
                ? Line.EMPTY
                : Line.of(", ", Tone.DIM).and(part(figure.count(open))).and(" " + scene.say(Word.FILES), Tone.DIM);
    }

    private static Line part(Styled text) {
        return Line.of(text.text(), text.tone());
    }
}
