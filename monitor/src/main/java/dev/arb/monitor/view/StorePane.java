package dev.arb.monitor.view;

import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.KeyValues;
import dev.arb.monitor.widget.Line;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.RunState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What the state store says, and where the run log says something else. */
final class StorePane implements PaneView {
    private static final long MILLIS = 1000;

    @Override
    public Screen.Pane pane() {
        return Screen.Pane.STORE;
    }

    @Override
    public Word title() {
        return Word.STATE_STORE;
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
        KeyValues rows = new KeyValues();
        boolean healthy = scene.board().health().healthy();
        rows.add(
                scene.say(Word.HEALTH),
                healthy
                        ? Line.of(scene.say(Word.HEALTHY), Tone.GOOD)
                        : Line.of(scene.say(Word.UNHEALTHY), Tone.BAD)
                                .and(": "
                                        + String.join(
                                                "; ", scene.board().health().reasons())));
        scene.board()
                .differences()
                .forEach(difference -> rows.add(scene.say(Word.DIFFERS), Line.of(difference, Tone.WARN)));
        switch (scene.board().store()) {
            case StoreSide.Absent absent -> rows.add(scene.say(Word.STATE_STORE), Line.of(absent.reason(), Tone.DIM));
            case StoreSide.Seen seen -> seen(rows, scene, seen);
        }
        return rows;
    }

    private static void seen(KeyValues rows, Scene scene, StoreSide.Seen seen) {
        Figure figure = new Figure(scene);
        LiveStatusSnapshot status = seen.status();
        rows.add(scene.say(Word.NAMESPACE), status.namespace() + " (" + status.store() + ")");
        status.note().ifPresent(note -> rows.add("", Line.of(note, Tone.WARN)));
        Optional<Duration> age = status.heartbeatAgeSeconds()
                .map(seconds -> Duration.ofMillis(
                        seconds.multiply(BigDecimal.valueOf(MILLIS)).longValue()));
        rows.add(
                scene.say(Word.HEARTBEAT),
                Line.of(figure.span(age).text())
                        .and(age.isPresent() ? " " + scene.say(Word.AGO) + ", " : "", Tone.DIM)
                        .and(status.lastHeartbeat()
                                .map(time -> figure.clock(time, scene.now()))
                                .orElse("")));
        rows.add(
                scene.say(Word.REAL_ORDERS),
                Line.of(scene.say(Word.ENABLED) + " ", Tone.DIM)
                        .and(figure.yesNo(status.liveEnabled()).text())
                        .and(", " + scene.say(Word.ARMED) + " ", Tone.DIM)
                        .and(figure.yesNo(status.liveArmed()).text()));
        rows.add(
                scene.say(Word.TRADING),
                status.run()
                        .map(run -> trading(run, scene))
                        .orElse(scene.style().unknown()));
        rows.add(scene.say(Word.THIS_RUN), run(seen.metrics().metrics(), scene));
        rows.add(scene.say(Word.SINCE_EVER), ever(status, scene));
    }

    private static String trading(RunState run, Scene scene) {
        return run.tradingState().orElse(scene.style().unknown())
                + run.tradingStateReason().map(why -> " (" + why + ")").orElse("");
    }

    private static String run(MetricsState metrics, Scene scene) {
        return figure(Word.TRADES_DONE, metrics, Metric.TRADES_TOTAL, scene)
                + ", " + figure(Word.VIOLATIONS, metrics, Metric.SAFETY_VIOLATIONS_TOTAL, scene)
                + ", " + figure(Word.BREAKER, metrics, Metric.CIRCUIT_BREAKER_TRIGGERS_TOTAL, scene)
                + ", " + figure(Word.STOP_LOSSES, metrics, Metric.SL_TRIGGERS, scene)
                + ", " + figure(Word.EXEC_RATE, metrics, Metric.EXEC_RATE, scene) + " %";
    }

    private static String figure(Word word, MetricsState metrics, Metric metric, Scene scene) {
        return scene.say(word) + " "
                + metrics.number(metric)
                        .map(Figures::plain)
                        .orElse(scene.style().unknown());
    }

    private static String ever(LiveStatusSnapshot status, Scene scene) {
        return count(Word.TRADES_DONE, status.tradesTotal(), scene)
                + ", " + count(Word.TODAY, status.tradesToday(), scene)
                + ", " + count(Word.VIOLATIONS, status.safetyViolationsTotal(), scene)
                + ", " + count(Word.BREAKER, status.circuitBreakerTriggersTotal(), scene);
    }

    private static String count(Word word, Optional<Long> count, Scene scene) {
        return scene.say(word) + " "
                + count.map(Figures::count).orElse(scene.style().unknown());
    }
}
