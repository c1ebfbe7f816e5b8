package dev.arb.monitor.report;

import dev.arb.monitor.report.chart.Chart;
import dev.arb.monitor.report.chart.HistogramBars;
import dev.arb.monitor.report.chart.LineChart;
import dev.arb.monitor.report.chart.LineChart.Level;
import dev.arb.monitor.report.chart.LineChart.Line;
import dev.arb.monitor.report.chart.LineChart.Shape;
import dev.arb.monitor.report.figures.EdgeFigures;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Charts;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Term;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The edge of both directions and how often it met the hurdles. */
final class EdgeSection {
    private static final int BINS = 40;
    private static final double TAIL = 0.001;

    private final RunReport report;
    private final EdgeFigures edges;
    private final Words words;

    EdgeSection(RunReport report, Words words) {
        this.report = report;
        this.edges = report.figures().edges();
        this.words = words;
    }

    Section section() {
        return new Section("edge", "Spread and edge", edges.net().count() == 0 ? unknown() : known());
    }

    private List<Block> unknown() {
        return List.of(new Note("No row tells an edge."));
    }

    private List<Block> known() {
        return List.of(
                new Facts(List.of(
                        new Fact(Term.ABOVE_AB, words.percent(edges.shareAToB())),
                        new Fact(Term.ABOVE_BA, words.percent(edges.shareBToA())),
                        new Fact(Term.HURDLE_SPREAD, words.text(setting("strategy.min_spread_bps"))),
                        new Fact(Term.HURDLE_NET, words.text(setting("strategy.min_net_bps"))))),
                new Charts(charts()),
                DistributionTable.of(
                        "Distribution over the loops, bps",
                        words,
                        List.of(
                                new DistributionTable.Line("Net edge, better direction", edges.net(), 2),
                                new DistributionTable.Line("Gross edge, buying on A", edges.aToB(), 2),
                                new DistributionTable.Line("Gross edge, buying on B", edges.bToA(), 2))));
    }

    private Optional<String> setting(String key) {
        return Optional.ofNullable(report.meta().object("config_snapshot").get(key));
    }

    private Level hurdle(String key) {
        try {
            Optional<Double> value = setting(key).map(Double::valueOf).filter(Double::isFinite);
            return value.isPresent() ? new Level("hurdle", OptionalDouble.of(value.get())) : Level.NONE;
        } catch (NumberFormatException e) {
            return Level.NONE;
        }
    }

    private List<Chart> charts() {
        String of = edges.drawnSymbol().isEmpty() ? "" : " of " + edges.drawnSymbol();
        return List.of(
                new LineChart(
                        "Gross edge" + of + ", bps",
                        "Spread at the reference notional in both directions, before costs; the smallest and largest"
                                + " value of each interval are kept.",
                        List.of(
                                new Line("buying on A", "one", edges.aToBSeries()),
                                new Line("buying on B", "two", edges.bToASeries())),
                        hurdle("strategy.min_spread_bps"),
                        Shape.WITH_ZERO),
                new LineChart(
                        "Net edge" + of + ", bps",
                        "The better direction after all costs of a round trip.",
                        List.of(new Line("net edge", "three", edges.netSeries())),
                        hurdle("strategy.min_net_bps"),
                        Shape.WITH_ZERO),
                new HistogramBars(
                        "Distribution of the net edge",
                        "Loops by net edge, all symbols; the ends hold what lies beyond.",
                        "bps",
                        edges.net().bins(BINS, TAIL),
                        hurdle("strategy.min_net_bps")));
    }
}
