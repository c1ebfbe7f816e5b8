package dev.arb.monitor.view;

import dev.arb.monitor.model.CostLine;
import dev.arb.monitor.model.RouteLine;
import dev.arb.monitor.model.StoreGauges;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Rect;
import dev.arb.monitor.widget.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** From the gross edge of the last decision down to what is left, each cost a bar that begins where the last one ended. */
final class CostsPane implements PaneView {
    private static final int LABEL = 16;
    private static final int VALUE = 9;
    private static final List<String> VENUES = StoreGauges.VENUES;

    /** A step of the waterfall. @param total whether it stands on zero */
    private record Bar(String label, OptionalDouble bps, boolean total) {}

    @Override
    public Screen.Pane pane() {
        return Screen.Pane.COSTS;
    }

    @Override
    public Word title() {
        return Word.COSTS;
    }

    @Override
    public int wanted(Scene scene) {
        return Math.max(1, scene.board().costs().size() * 9);
    }

    @Override
    public void draw(Canvas canvas, Scene scene) {
        List<CostLine> costs = scene.board().costs();
        if (costs.isEmpty()) {
            canvas.text(0, 0, scene.say(scene.isStoreOnly() ? Word.ONLY_IN_RUN_LOG : Word.NO_ROWS), Tone.DIM);
            return;
        }
        int at = 0;
        for (CostLine cost : chosenFirst(costs, scene)) {
            at = waterfall(canvas, at, cost, scene) + 1;
            if (at >= canvas.height()) {
                return;
            }
        }
    }

    /** The pair of the chosen route comes first. */
    private static List<CostLine> chosenFirst(List<CostLine> costs, Scene scene) {
        List<RouteLine> routes = RoutesPane.sorted(scene);
        if (routes.isEmpty()) {
            return costs;
        }
        int chosen = Math.min(
                routes.size() - 1, scene.state().place(Screen.Pane.ROUTES).selected());
        String symbol = routes.get(chosen).symbol();
        List<CostLine> ordered = new ArrayList<>(costs);
        ordered.sort((one, other) ->
                Boolean.compare(other.symbol().equals(symbol), one.symbol().equals(symbol)));
        return ordered;
    }

    private static int waterfall(Canvas canvas, int top, CostLine cost, Scene scene) {
        Line head = Line.of(cost.symbol() + "  ", Tone.ACCENT)
                .and(Routes.words(cost.route(), scene) + "  ")
                .and(cost.decision(), Tone.STRONG)
                .and(cost.reason().isEmpty() ? "" : "  " + cost.reason(), Tone.DIM);
        head.draw(canvas, 0, top);
        List<Bar> bars = List.of(
                new Bar(scene.say(Word.GROSS_EDGE), cost.gross(), true),
                new Bar(scene.say(Word.FEES_AT) + " " + VENUES.get(0), minus(cost.feeA()), false),
                new Bar(scene.say(Word.FEES_AT) + " " + VENUES.get(1), minus(cost.feeB()), false),
                new Bar(scene.say(Word.SLIPPAGE), minus(cost.slippage()), false),
                new Bar(scene.say(Word.EXIT_EDGE), minus(cost.exitEdge()), false),
                new Bar(scene.say(Word.NET_EDGE), cost.net(), true));
        Span span = Span.of(bars);
        double level = 0;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double from = bar.total() ? 0 : level;
            double to = from + bar.bps().orElse(0);
            bar(canvas, top + 1 + i, bar, from, to, span, scene);
            level = to;
        }
        return top + 1 + bars.size();
    }

    /** A cost lowers the edge; a missing one moves nothing. */
    private static OptionalDouble minus(OptionalDouble cost) {
        return cost.isPresent() ? OptionalDouble.of(cost.getAsDouble() == 0 ? 0 : -cost.getAsDouble()) : cost;
    }

    /** The range of all levels. */
    private record Span(double low, double high) {
        static Span of(List<Bar> bars) {
            double low = 0;
            double high = 0;
            double level = 0;
            for (Bar bar : bars) {
                level = (bar.total() ? 0 : level) + bar.bps().orElse(0);
                low = Math.min(low, level);
                high = Math.max(high, level);
            }
            return new Span(low, high > low ? high : low + 1);
        }

        int column(double bps, int width) {
            return (int) Math.round((bps - low) / (high - low) * width);
        }
    }

    private static void bar(Canvas canvas, int row, Bar bar, double from, double to, Span span, Scene scene) {
        canvas.text(0, row, bar.label(), Tone.DIM);
        Styled value = new Figure(scene).bps(bar.bps());
        canvas.textRight(LABEL + VALUE, row, value.text(), value.tone());
        Canvas area =
                canvas.part(new Rect(LABEL + VALUE + 2, row, Math.min(60, canvas.width() - LABEL - VALUE - 2), 1));
        int zero = span.column(0, area.width());
        area.put(Math.min(zero, area.width() - 1), 0, scene.glyphs().vertical(), Tone.DIM);
        if (bar.bps().isEmpty()) {
            return;
        }
        int start = span.column(Math.min(from, to), area.width());
        int end = span.column(Math.max(from, to), area.width());
        Tone tone = bar.total() ? Tone.ofSign(bar.bps().getAsDouble()) : Tone.WARN;
        area.fill(
                new Rect(start, 0, end - start, 1),
                scene.glyphs().part(scene.glyphs().parts()),
                tone);
    }
}
