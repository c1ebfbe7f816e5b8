package dev.arb.monitor.view;

import dev.arb.monitor.model.RunCard;
import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.Update;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Rect;
import dev.arb.monitor.widget.Scroll;
import dev.arb.monitor.widget.Sparkline;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Runs to choose from, newest first, with a line of their equity. */
final class RunsPane extends ListPane {
    private static final int SPARK = 24;
    private static final int ROOM_FOR_SPARK = 100;

    private static final List<Column> COLUMNS = List.of(
            Column.left("RUN", 0),
            Column.left("STATE", 0).least(8),
            Column.left("MODE", 3),
            Column.right("DURATION", 1),
            Column.right("LOOPS", 2),
            Column.right("PNL", 0).least(9));

    RunsPane() {
        super(Screen.Pane.RUNS, Word.RUNS, Word.NO_RUNS, COLUMNS);
    }

    @Override
    public Line note(Scene scene) {
        return scene.state().filter().isAll()
                ? Line.of("/ " + scene.say(Word.SEARCH), Tone.DIM)
                : Line.of("/" + scene.state().filter().text(), Tone.WARN);
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (RunCard card : Update.runs(scene.state(), scene.board())) {
            rows.add(row(card, figure, scene));
        }
        return rows;
    }

    private static List<Styled> row(RunCard card, Figure figure, Scene scene) {
        RunInfo info = card.run().info();
        Optional<LiveRunSnapshot> snapshot = card.run().snapshot();
        Optional<Instant> end =
                info.endedAt().or(() -> info.state() == RunState.RUNNING ? Optional.of(scene.now()) : Optional.empty());
        OptionalDouble pnl = snapshot.map(known -> known.realizedPnl()).orElse(OptionalDouble.empty());
        return List.of(
                Styled.of(info.runId()),
                new Styled(info.state().token(), tone(info.state())),
                Styled.dim(info.mode().orElse(scene.style().unknown())),
                figure.span(info.startedAt().flatMap(from -> end.map(to -> Duration.between(from, to)))),
                snapshot.map(known -> Styled.of(Figures.count(known.totalSteps())))
                        .orElse(figure.count(OptionalLong.empty())),
                figure.signed(pnl));
    }

    private static Tone tone(RunState state) {
        return switch (state) {
            case RUNNING -> Tone.GOOD;
            case ENDED -> Tone.TEXT;
            case STALE -> Tone.WARN;
            case CRASHED -> Tone.BAD;
        };
    }

    @Override
    public void draw(Canvas canvas, Scene scene) {
        if (canvas.width() < ROOM_FOR_SPARK) {
            super.draw(canvas, scene);
            return;
        }
        int left = canvas.width() - SPARK - 2;
        super.draw(canvas.part(new Rect(0, 0, left, canvas.height())), scene);
        Canvas right = canvas.part(new Rect(left + 2, 0, SPARK, canvas.height()));
        right.text(0, 0, "EQUITY", Tone.DIM);
        List<RunCard> cards = Update.runs(scene.state(), scene.board());
        Scroll place = scene.state().place(pane()).within(cards.size(), canvas.height() - 1);
        for (int row = 1; row < canvas.height() && place.first() + row - 1 < cards.size(); row++) {
            RunCard card = cards.get(place.first() + row - 1);
            Sparkline.draw(right.row(row), card.equity().columns(SPARK), scene.glyphs());
        }
    }
}
