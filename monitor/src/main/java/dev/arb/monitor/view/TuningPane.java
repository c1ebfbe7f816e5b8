package dev.arb.monitor.view;

import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.plain.TuningText;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Gauge;
import dev.arb.monitor.widget.KeyValues;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Rect;
import dev.arb.monitor.widget.Sparkline;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table;
import dev.arb.monitor.widget.Table.Column;
import dev.arb.state.tuning.TuningDirection;
import dev.arb.state.tuning.TuningStatusSnapshot;
import dev.arb.state.tuning.TuningWorker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A tuning session: how far it is, the best trial so far, and its workers. */
final class TuningPane implements PaneView {
    private static final double PER_CENT = 100;
    private static final int MOST_BAR = 60;
    private static final int LABEL = 17;
    private static final int MOST_LINE = LABEL + 100;

    @Override
    public Screen.Pane pane() {
        return Screen.Pane.TUNING;
    }

    @Override
    public Word title() {
        return Word.TUNING;
    }

    @Override
    public int wanted(Scene scene) {
        return 1;
    }

    @Override
    public void draw(Canvas canvas, Scene scene) {
        Optional<TuningStatusSnapshot> session = scene.board().tuning();
        if (session.isEmpty()) {
            canvas.text(0, 0, scene.say(Word.NO_SESSION), Tone.DIM);
            return;
        }
        KeyValues facts = facts(session.get(), scene);
        int bar = Math.min(MOST_BAR, canvas.width());
        double done = session.get().progressPct().doubleValue() / PER_CENT;
        new Progress(done).draw(canvas.part(new Rect(0, 0, bar, 1)), scene);
        facts.draw(canvas.part(new Rect(0, 1, canvas.width(), facts.size())));
        int top = facts.size() + 1;
        top += objectives(canvas.part(new Rect(0, top, Math.min(MOST_LINE, canvas.width()), 2)), session.get(), scene);
        top++;
        workers(canvas.part(new Rect(0, top, canvas.width(), canvas.height() - top)), session.get(), scene);
    }

    /** A bar that is good however full. */
    private record Progress(double ratio) {
        void draw(Canvas canvas, Scene scene) {
            Gauge.draw(canvas, ratio, scene.glyphs());
            for (int column = 0; column < canvas.width() * Math.min(1, ratio); column++) {
                canvas.put(column, 0, scene.glyphs().part(scene.glyphs().parts()), Tone.GOOD);
            }
        }
    }

    private static KeyValues facts(TuningStatusSnapshot session, Scene scene) {
        Figure figure = new Figure(scene);
        String unknown = scene.style().unknown();
        KeyValues facts = new KeyValues();
        facts.add(
                scene.say(Word.SESSION),
                Line.of(Figures.count(session.completedIterations()) + " / " + Figures.count(session.totalIterations()))
                        .and("  " + Figures.plain(session.progressPct()) + " %", Tone.STRONG)
                        .and(
                                "  " + scene.say(Word.FAILED) + " " + session.failedIterations() + "  "
                                        + scene.say(Word.PRUNED) + " " + session.prunedIterations(),
                                Tone.DIM));
        facts.add(
                scene.say(Word.RATE),
                TuningText.rate(session, scene.style().paint())
                        + "  " + scene.say(Word.LEFT) + " "
                        + figure.span(session.etaSeconds().map(Duration::ofSeconds))
                                .text());
        facts.add(
                scene.say(Word.HEALTH),
                session.health().healthy()
                        ? Line.of(scene.say(Word.HEALTHY), Tone.GOOD)
                        : Line.of(String.join("; ", session.health().reasons()), Tone.BAD));
        facts.add(
                scene.say(Word.BEST),
                session.best()
                        .map(best -> session.objective().orElse("") + " " + Figures.plain(best.value()) + "  #"
                                + best.iteration().map(Object::toString).orElse(unknown)
                                + "  " + best.worker().orElse(unknown))
                        .orElse(unknown));
        session.best()
                .ifPresent(best -> new TreeMap<>(best.parameters())
                        .forEach((name, value) -> facts.add("  " + name, value.orElse(unknown))));
        return facts;
    }

    /** What each trial found, and the best that was found until then; newest at the right. @return rows that it took */
    private static int objectives(Canvas canvas, TuningStatusSnapshot session, Scene scene) {
        double[] values = session.objectives().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        if (values.length < 2 || session.direction().isEmpty()) {
            return 0;
        }
        double[] best = values.clone();
        for (int i = 1; i < best.length; i++) {
            best[i] = session.direction().get() == TuningDirection.MAXIMIZE
                    ? Math.max(best[i - 1], best[i])
                    : Math.min(best[i - 1], best[i]);
        }
        line(canvas.row(0), scene.say(Word.OBJECTIVE), values, scene);
        line(canvas.row(1), scene.say(Word.BEST_SO_FAR), best, scene);
        return 2;
    }

    private static void line(Canvas row, String label, double[] values, Scene scene) {
        row.text(0, 0, label, Tone.DIM);
        int columns = Math.min(values.length, Math.max(0, row.width() - LABEL));
        Sparkline.draw(row.part(new Rect(LABEL, 0, columns, 1)), values, scene.glyphs());
    }

    private static void workers(Canvas canvas, TuningStatusSnapshot session, Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (TuningWorker worker : session.workers()) {
            rows.add(List.of(
                    Styled.of(worker.id()),
                    new Styled(worker.state(), worker.isGone() ? Tone.BAD : Tone.GOOD),
                    Styled.of(Long.toString(worker.trials())),
                    figure.clock(worker.lastSeen())));
        }
        scene.listed(Screen.Pane.TUNING, rows.size());
        Table.of(
                        List.of(
                                Column.left("WORKER", 0),
                                Column.left("STATE", 0),
                                Column.right("TRIALS", 0),
                                Column.left("LAST SEEN", 0)),
                        rows)
                .at(scene.state().place(Screen.Pane.TUNING))
                .draw(canvas, scene.glyphs());
    }
}
