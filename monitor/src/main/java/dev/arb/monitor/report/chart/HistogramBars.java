package dev.arb.monitor.report.chart;

import dev.arb.monitor.report.chart.LineChart.Level;
import dev.arb.monitor.report.markup.Markup;
import dev.arb.monitor.report.series.Distribution.Bin;
import java.util.List;
import java.util.Locale;

/**
 * How values are distributed.
 *
 * @param caption what the values are, with the unit
 * @param bins ascending; the first and the last also hold what lies beyond
 * @param level a value that is marked with a line
 */
public record HistogramBars(String title, String description, String caption, List<Bin> bins, Level level)
        implements Chart {
    private static final int TICKS = 5;

    public HistogramBars {
        bins = List.copyOf(bins);
    }

    @Override
    public boolean isEmpty() {
        return bins.isEmpty();
    }

    @Override
    public int height() {
        return Frame.HEIGHT;
    }

    @Override
    public void drawInto(Markup svg) {
        Frame frame = new Frame(svg);
        double from = Math.min(
                bins.getFirst().from(), level.value().orElse(bins.getFirst().from()));
        double to = Math.max(
                bins.getLast().to(), level.value().orElse(bins.getLast().to()));
        Scale across = Scale.linear(from, to, TICKS);
        Scale up = Scale.rounded(
                0, Math.max(1, bins.stream().mapToLong(Bin::count).max().orElse(1)), TICKS);
        frame.valueAxis(up);
        frame.bottomAxis(across, caption);
        for (Bin bin : bins) {
            if (bin.count() > 0) {
                String style = bin.to() <= 0 ? "loss" : "gain";
                String says = String.format(Locale.ROOT, "%,d from %,.2f to %,.2f", bin.count(), bin.from(), bin.to());
                double left = across.position(bin.from());
                double right = bin.to() > bin.from() ? across.position(bin.to()) : left;
                frame.bar(style, left, right, 0, up.position(bin.count()), says);
            }
        }
        if (level.value().isPresent()) {
            double x = Frame.x(across.position(level.value().getAsDouble()));
            svg.leaf(
                    "path",
                    "class",
                    "level",
                    "d",
                    "M" + Frame.at(x) + " " + Frame.at(Frame.y(0)) + "V" + Frame.at(Frame.y(1)));
            frame.legend("level", level.name());
        }
    }
}
