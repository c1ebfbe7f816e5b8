package dev.arb.monitor.view;

import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last rows, newest first: of the loop, or of every kind. */
final class TailPane extends ListPane {
    private static final List<Column> LOOPS = List.of(
            Column.left("TS_BAR", 0),
            Column.right("EQUITY", 1).least(11),
            Column.right("R_PNL", 2).least(9),
            Column.right("U_PNL", 2).least(8),
            Column.right("POS", 3).least(7),
            Column.right("ORD", 4),
            Column.left("RISK", 0).least(5),
            Column.left("REASONS", 0));
    private static final List<Column> EVENTS = List.of(
            Column.left("TS_BAR", 0),
            Column.left("KIND", 0).least(7),
            Column.left("SYMBOL", 1),
            Column.left("WHAT", 0));

    private final boolean everyKind;

    /** @param everyKind as a pane of its own; else the overview's, where a key changes it */
    TailPane(boolean everyKind) {
        super(
                everyKind ? Screen.Pane.EVENTS : Screen.Pane.TAIL,
                everyKind ? Word.EVENTS : Word.TAIL,
                Word.NO_ROWS,
                everyKind ? EVENTS : LOOPS);
        this.everyKind = everyKind;
    }

    @Override
    public Line note(Scene scene) {
        Line filter = Line.EMPTY;
        if (!scene.state().filter().isAll()) {
            filter = Line.of(
                    (scene.state().filter().inverse() ? "!/" : "/")
                            + scene.state().filter().text() + " ",
                    Tone.WARN);
        }
        return filter.and(scene.say(Following.word(scene.state())), Tone.DIM);
    }

    private boolean isEvents(Scene scene) {
        return everyKind || scene.state().look().events();
    }

    /** The rows that are shown. */
    static List<RunRow> shown(Scene scene, boolean events) {
        return events ? scene.board().events() : scene.board().tail();
    }

    @Override
    List<Column> columns(Scene scene) {
        return isEvents(scene) ? EVENTS : LOOPS;
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        boolean events = isEvents(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (RunRow row : shown(scene, events)) {
            rows.add(events ? event(row, figure, scene) : loop(row, figure, scene));
        }
        return rows;
    }

    private static List<Styled> loop(RunRow row, Figure figure, Scene scene) {
        return List.of(
                time(row, figure, scene),
                figure.won(row.equity()),
                figure.signed(row.realized()),
                figure.signed(row.unrealized()),
                figure.base(row.position()),
                Styled.of(Long.toString(row.orders())),
                risk(row.allowed(), scene),
                Styled.of(row.reasons().isEmpty() ? scene.style().unknown() : row.reasons()));
    }

    private static Styled risk(Optional<Boolean> allowed, Scene scene) {
        return allowed.map(is -> is ? Styled.of("OK") : new Styled("BLOCK", Tone.WARN))
                .orElse(Styled.dim(scene.style().unknown()));
    }

    private static List<Styled> event(RunRow row, Figure figure, Scene scene) {
        String kind = row.kind().isEmpty() ? scene.style().unknown() : row.kind();
        return List.of(
                time(row, figure, scene),
                new Styled(kind, kindTone(row.kind())),
                Styled.dim(row.symbol()),
                Styled.of(row.story()));
    }

    static Tone kindTone(String kind) {
        return switch (kind) {
            case "fill" -> Tone.GOOD;
            case "refusal", "cancel" -> Tone.WARN;
            case "reject" -> Tone.BAD;
            case "order", "state" -> Tone.STRONG;
            default -> Tone.DIM;
        };
    }

    private static Styled time(RunRow row, Figure figure, Scene scene) {
        return row.tsBar()
                .map(time -> Styled.of(figure.clock(time, scene.shownAt())))
                .orElse(Styled.dim(scene.style().unknown()));
    }
}
