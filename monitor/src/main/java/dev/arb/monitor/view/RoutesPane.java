package dev.arb.monitor.view;

import dev.arb.monitor.model.RouteLine;
import dev.arb.monitor.model.Series;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Columns;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Rect;
import dev.arb.monitor.widget.Scroll;
import dev.arb.monitor.widget.Sparkline;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Routes: the edge of each direction, what it must exceed, and how it went. */
final class RoutesPane extends ListPane {
    private static final int LEAST_SPARK = 8;
    private static final int MOST_SPARK = 60;
    private static final int OTHERS = 84;

    private static final List<Column> COLUMNS = List.of(
            Column.left("ROUTE", 0),
            Column.left("SYMBOL", 4),
            Column.right("NOW", 0).least(7),
            Column.right("OPEN", 0).least(6),
            Column.right("GROSS", 3).least(7),
            Column.right("P50", 2).least(6),
            Column.right("P99", 2).least(6),
            Column.left("STATE", 1));

    RoutesPane() {
        super(Screen.Pane.ROUTES, Word.ROUTES, Word.NO_ROWS, COLUMNS);
    }

    @Override
    public Line note(Scene scene) {
        return Line.of(scene.say(Word.BPS_AFTER_COSTS), Tone.DIM);
    }

    /** Sorted as asked: as they come, by edge, by gross edge. */
    static List<RouteLine> sorted(Scene scene) {
        List<RouteLine> routes = new ArrayList<>(scene.board().routes());
        switch (scene.state().look().sort() % 3) {
            case 1 ->
                routes.sort(Comparator.comparingDouble(
                        (RouteLine route) -> -route.net().orElse(-Double.MAX_VALUE)));
            case 2 ->
                routes.sort(Comparator.comparingDouble(
                        (RouteLine route) -> -route.gross().orElse(-Double.MAX_VALUE)));
            default -> {
                // in the order of the run
            }
        }
        return routes;
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (RouteLine route : sorted(scene)) {
            rows.add(List.of(
                    Styled.of(route.buy() + scene.glyphs().arrow() + route.sell()),
                    Styled.dim(route.symbol()),
                    figure.bps(route.net()),
                    plain(figure.bps(route.hurdle())),
                    plain(figure.bps(route.gross())),
                    plain(figure.bps(route.netMedian())),
                    plain(figure.bps(route.netPeak())),
                    Styled.dim(route.state()
                            .map(state -> Routes.state(state, scene))
                            .orElse(scene.style().unknown()))));
        }
        return rows;
    }

    private static Styled plain(Styled figure) {
        return new Styled(figure.text(), figure.tone() == Tone.DIM ? Tone.DIM : Tone.TEXT);
    }

    /** The table at the left, the sparklines at the right of it where there is room. */
    @Override
    public void draw(Canvas canvas, Scene scene) {
        int spark = Math.min(MOST_SPARK, canvas.width() - OTHERS);
        if (spark < LEAST_SPARK) {
            spark = 0;
        }
        Canvas left = canvas.part(new Rect(0, 0, canvas.width() - spark - (spark > 0 ? 2 : 0), canvas.height()));
        super.draw(left, scene);
        if (spark > 0 && !scene.board().routes().isEmpty()) {
            sparklines(canvas.part(new Rect(canvas.width() - spark, 0, spark, canvas.height())), scene);
        }
    }

    private void sparklines(Canvas canvas, Scene scene) {
        String heading =
                scene.say(Word.GROSS_LAST) + " " + Windows.label(scene.state().windowLength());
        canvas.text(0, 0, Columns.cut(heading, canvas.width()), Tone.DIM);
        List<RouteLine> routes = sorted(scene);
        Scroll place = scene.hasKeys(pane())
                ? scene.state().place(pane()).within(routes.size(), canvas.height() - 1)
                : Scroll.TOP;
        for (int row = 1; row < canvas.height() && place.first() + row - 1 < routes.size(); row++) {
            Series edges = routes.get(place.first() + row - 1).edges();
            Sparkline.draw(canvas.row(row), edges.columns(canvas.width()), scene.glyphs());
        }
    }
}
