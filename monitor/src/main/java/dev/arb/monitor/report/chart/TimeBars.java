package dev.arb.monitor.report.chart;

import dev.arb.monitor.report.markup.Markup;
import dev.arb.monitor.report.series.SumSeries;
import dev.arb.monitor.report.series.SumSeries.Interval;
import java.util.List;
import java.util.Locale;

/**
 * Sums over intervals of time, gains above the line and losses below.
 *
 * @param noun what was counted, in the plural
 * @param unit of the sums
 */
public record TimeBars(String title, String description, String noun, String unit, SumSeries series) implements Chart {
    private static final int TICKS = 5;

    @Override
    public boolean isEmpty() {
        return series.intervals().isEmpty();
    }

    @Override
    public int height() {
        return Frame.HEIGHT;
    }

    @Override
    public void drawInto(Markup svg) {
        List<Interval> intervals = series.intervals();
        double low = intervals.stream().mapToDouble(Interval::below).min().orElse(0);
        double high = intervals.stream().mapToDouble(Interval::above).max().orElse(0);
        Frame frame = new Frame(svg);
        Scale values = Scale.rounded(low, high, TICKS);
        TimeScale times = new TimeScale(
                intervals.getFirst().fromMicros(), intervals.getLast().toMicros());
        frame.valueAxis(values);
        frame.timeAxis(times);
        for (Interval interval : intervals) {
            double left = times.position(interval.fromMicros());
            double right = times.position(interval.toMicros());
            String says = says(interval);
            if (interval.above() > 0) {
                frame.bar("gain", left, right, values.position(0), values.position(interval.above()), says);
            }
            if (interval.below() < 0) {
                frame.bar("loss", left, right, values.position(interval.below()), values.position(0), says);
            }
        }
    }

    private String says(Interval interval) {
        return String.format(
                Locale.ROOT,
                "from %s: %,d %s, +%,.0f and %,.0f %s",
                TimeScale.moment(interval.fromMicros()),
                interval.count(),
                noun,
                interval.above(),
                interval.below(),
                unit);
    }
}
