package dev.arb.monitor.widget;

import dev.arb.monitor.model.Series;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * A line over time in dots, with round labels. Every column shows the smallest and largest value of its time, so a spike
 * is never lost; where nothing was measured the line is broken. Behind the line, dim, the highest value so far and, in
 * sparse dots, how far the line is below it.
 *
 * @param series what is shown
 * @param valueLabel text of a value, given those of the axis
 * @param timeLabel text of a time in epoch milliseconds
 * @param marks times in epoch milliseconds that get a mark on the time axis
 */
public record LineChart(
        Series series, DoubleFunction<String> valueLabel, LongFunction<String> timeLabel, long[] marks, Glyphs glyphs) {
    private static final int ROWS_PER_LABEL = 2;
    private static final int LEAST_WIDTH = 20;
    private static final int COLUMNS_PER_TIME = 18;

    /** Draws it; the lowest row carries the times. Too small an area stays empty. */
    public void draw(Canvas canvas) {
        if (canvas.height() < 2 || canvas.width() < LEAST_WIDTH) {
            return;
        }
        if (series.isEmpty()) {
            return;
        }
        int rows = canvas.height() - 1;
        NiceScale scale = scale(Math.max(1, rows - 1));
        List<Double> ticks = labelled(scale, rows);
        int left = ticks.stream()
                        .mapToInt(tick -> Columns.of(valueLabel.apply(tick)))
                        .max()
                        .orElse(0)
                + 1;
        String last = valueLabel.apply(series.last()[series.size() - 1]);
        int right = Columns.of(last) + 1;
        Canvas plot = canvas.part(new Rect(left + 1, 0, canvas.width() - left - 1 - right, rows));
        axis(canvas, ticks, scale, left, rows);
        new LinePlot(plot, series, scale).draw(glyphs);
        int row = rowOf(series.last()[series.size() - 1], scale, rows);
        canvas.text(canvas.width() - right, row, " " + last, Tone.STRONG);
        times(canvas.part(new Rect(left + 1, rows, plot.width(), 1)));
    }

    /** Every tick, or every second, third, … so that labels do not stand on top of each other. */
    private static List<Double> labelled(NiceScale scale, int rows) {
        List<Double> ticks = scale.ticks();
        int every = rows <= 1
                ? Math.max(1, ticks.size())
                : (int) Math.max(1, Math.ceil(ROWS_PER_LABEL * Math.max(1, ticks.size() - 1) / (rows - 1.0)));
        int zero = Math.max(0, ticks.indexOf(0.0)) % every;
        int first = (ticks.size() - 1 - zero) / every < 1 ? 0 : zero;
        return IntStream.range(0, ticks.size())
                .filter(i -> i % every == first)
                .mapToObj(ticks::get)
                .toList();
    }

    private NiceScale scale(int steps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            low = Math.min(low, series.low()[i]);
            high = Math.max(high, series.high()[i]);
        }
        return NiceScale.of(low, high, steps);
    }

    private void axis(Canvas canvas, List<Double> ticks, NiceScale scale, int left, int rows) {
        for (int row = 0; row < rows; row++) {
            canvas.put(left, row, glyphs.vertical(), Tone.DIM);
        }
        for (double tick : ticks) {
            int row = rowOf(tick, scale, rows);
            canvas.textRight(left - 1, row, valueLabel.apply(tick), Tone.DIM);
            canvas.put(left, row, glyphs.tick(), Tone.DIM);
        }
    }

    private static int rowOf(double value, NiceScale scale, int rows) {
        double share = (value - scale.low()) / (scale.high() - scale.low());
        return (int) Math.max(0, Math.min(rows - 1.0, Math.round((1 - share) * (rows - 1))));
    }

    private void times(Canvas row) {
        row.fill(row.bounds(), glyphs.horizontal(), Tone.DIM);
        int labels = Math.max(2, row.width() / COLUMNS_PER_TIME + 1);
        for (int i = 0; i < labels; i++) {
            long time = series.fromMs() + (series.toMs() - series.fromMs()) * i / (labels - 1);
            String label = timeLabel.apply(time);
            int width = Columns.of(label);
            int centre = (int) ((long) (row.width() - 1) * i / (labels - 1));
            int at = Math.max(0, Math.min(row.width() - width, centre - width / 2));
            row.text(at, 0, label, Tone.DIM);
        }
        double span = Math.max(1, series.toMs() - series.fromMs());
        for (long mark : marks) {
            if (mark >= series.fromMs() && mark <= series.toMs()) {
                row.put(
                        (int) Math.min(row.width() - 1.0, (mark - series.fromMs()) / span * row.width()),
                        0,
                        glyphs.up(),
                        Tone.STRONG);
            }
        }
    }
}
