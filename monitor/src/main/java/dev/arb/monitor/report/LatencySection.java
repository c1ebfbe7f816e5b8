package dev.arb.monitor.report;

import dev.arb.monitor.report.chart.Chart;
import dev.arb.monitor.report.chart.LineChart;
import dev.arb.monitor.report.chart.LineChart.Level;
import dev.arb.monitor.report.chart.LineChart.Line;
import dev.arb.monitor.report.chart.LineChart.Shape;
import dev.arb.monitor.report.figures.LatencyFigures;
import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Charts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Section;
import java.util.List;

/** How long loops took and how old the data was. */
final class LatencySection {
    private final LatencyFigures latency;
    private final Words words;

    LatencySection(RunFigures figures, Words words) {
        this.latency = figures.latency();
        this.words = words;
    }

    Section section() {
        return new Section("latency", "Latency", blocks());
    }

    private List<Block> blocks() {
        boolean unknown = latency.loopTimeUs().distribution().count() == 0
                && latency.bookAgeAMs().distribution().count() == 0
                && latency.bookAgeBMs().distribution().count() == 0;
        if (unknown) {
            return List.of(new Note("No row tells a loop time or the age of a book."));
        }
        return List.of(
                DistributionTable.of(
                        "",
                        words,
                        List.of(
                                line("Loop time, us", latency.loopTimeUs()),
                                line("Age of book A, ms", latency.bookAgeAMs()),
                                line("Age of book B, ms", latency.bookAgeBMs()),
                                line("Age of the FX rate, ms", latency.fxAgeMs()))),
                new Note("Loop time is the work of a loop without waiting, ages are from receipt to the loop. Quantiles"
                        + " are of the nearest rank, to three significant digits."),
                new Charts(charts()));
    }

    private static DistributionTable.Line line(String name, LatencyFigures.Measured measured) {
        return new DistributionTable.Line(name, measured.distribution(), 0);
    }

    private List<Chart> charts() {
        return List.of(
                new LineChart(
                        "Loop time, us",
                        "On a logarithmic scale; the smallest and largest value of each interval are kept.",
                        List.of(new Line(
                                "loop time", "one", latency.loopTimeUs().series())),
                        Level.NONE,
                        Shape.LOGARITHMIC),
                new LineChart(
                        "Age of the books, ms",
                        "From receipt to the loop, on a logarithmic scale.",
                        List.of(
                                new Line("book A", "one", latency.bookAgeAMs().series()),
                                new Line("book B", "two", latency.bookAgeBMs().series())),
                        Level.NONE,
                        Shape.LOGARITHMIC));
    }
}
