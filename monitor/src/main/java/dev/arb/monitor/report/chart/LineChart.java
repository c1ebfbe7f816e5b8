package dev.arb.monitor.report.chart;

import dev.arb.monitor.report.markup.Markup;
import dev.arb.monitor.report.series.Series;
import dev.arb.monitor.report.series.Series.Point;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Figures over time.
 *
 * @param lines what is drawn, the later ones over the earlier
 * @param level a value that is marked, with its name
 * @param shape the kind of scale
 */
public record LineChart(String title, String description, List<Line> lines, Level level, Shape shape) implements Chart {
    private static final int TICKS = 5;

    /** A line with its name and the class of its style. */
    public record Line(String name, String style, Series series) {}

    /** A marked value; without one nothing is marked. */
    public record Level(String name, OptionalDouble value) {
        /** No value is marked. */
        public static final Level NONE = new Level("", OptionalDouble.empty());
    }

    /** How values are laid out. */
    public enum Shape {
        /** As close as the values allow. */
        FITTED,
        /** Zero is always in the picture. */
        WITH_ZERO,
        /** Powers of ten; values below 1 stand at 1. */
        LOGARITHMIC
    }

    public LineChart {
        lines = List.copyOf(lines);
    }

    @Override
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.series().isEmpty());
    }

    @Override
    public int height() {
        return Frame.HEIGHT;
    }

    @Override
    public void drawInto(Markup svg) {
        Frame frame = new Frame(svg);
        Scale values = values();
        TimeScale times = times();
        frame.valueAxis(values);
        frame.timeAxis(times);
        for (Line line : lines) {
            if (!line.series().isEmpty()) {
                svg.leaf("path", "class", "line " + line.style(), "d", path(line.series(), times, values));
                if (!line.name().isEmpty()) {
                    frame.legend("line " + line.style(), line.name());
                }
            }
        }
        if (level.value().isPresent()) {
            frame.level(values.position(level.value().getAsDouble()), "level");
            frame.legend("level", level.name());
        }
    }

    private Scale values() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            if (!line.series().isEmpty()) {
                low = Math.min(low, line.series().min());
                high = Math.max(high, line.series().max());
            }
        }
        if (shape == Shape.LOGARITHMIC) {
            return Scale.logarithmic(Math.max(low, 1), Math.max(high, 1));
        }
        if (level.value().isPresent()) {
            low = Math.min(low, level.value().getAsDouble());
            high = Math.max(high, level.value().getAsDouble());
        }
        boolean withZero = shape == Shape.WITH_ZERO;
        return Scale.rounded(withZero ? Math.min(low, 0) : low, withZero ? Math.max(high, 0) : high, TICKS);
    }

    private TimeScale times() {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Line line : lines) {
            for (List<Point> stretch : line.series().lines()) {
                from = Math.min(from, stretch.getFirst().atMicros());
                to = Math.max(to, stretch.getLast().atMicros());
            }
        }
        return new TimeScale(from, to);
    }

    private static String path(Series series, TimeScale times, Scale values) {
        StringBuilder path = new StringBuilder();
        for (List<Point> stretch : series.lines()) {
            char command = 'M';
            for (Point point : stretch) {
                double x = Frame.x(times.position(point.atMicros()));
                double y = Frame.y(values.position(point.value()));
                path.append(String.format(Locale.ROOT, "%c%.1f %.1f", command, x, y));
                command = 'L';
            }
            if (stretch.size() == 1) {
                path.append("h.1");
            }
        }
        return path.toString();
    }
}
