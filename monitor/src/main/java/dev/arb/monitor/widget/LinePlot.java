package dev.arb.monitor.widget;

import dev.arb.monitor.model.Series;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;

/**
 * The dots of a line over time: the line itself, dim behind it the highest value so far, and between the two, as sparse
 * dots, how far the line has fallen. Where nothing was measured there is nothing. Drawn once, by one thread.
 */
final class LinePlot {
    private static final int SHADED = 1;

    private final Canvas canvas;
    private final Series series;
    private final NiceScale scale;
    private final Dots line;
    private final Dots mark;
    private final Dots shade;

    LinePlot(Canvas canvas, Series series, NiceScale scale) {
        this.canvas = canvas;
        this.series = series;
        this.scale = scale;
        this.line = new Dots(canvas.width(), canvas.height());
        this.mark = new Dots(canvas.width(), canvas.height());
        this.shade = new Dots(canvas.width(), canvas.height());
    }

    void draw(Glyphs glyphs) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            int top = dot(highest);
            if (i > 0 && series.timesMs()[i] - series.timesMs()[i - 1] <= series.gapMs()) {
                join(column(i - 1), dot(series.last()[i - 1]), column(i), dot(series.last()[i]), top);
            }
            highest = Math.max(highest, series.high()[i]);
            point(i, dot(highest));
        }
        shade.draw(canvas, glyphs, Tone.DIM);
        mark.draw(canvas, glyphs, Tone.DIM);
        line.draw(canvas, glyphs, Tone.TEXT);
    }

    private void point(int i, int top) {
        int x = column(i);
        int high = dot(series.high()[i]);
        line.vertical(x, dot(series.low()[i]), high);
        mark.set(x, top);
        fallen(x, high, top);
    }

    /** A straight line in steps of a column, each as tall as it climbs there, under the mark as it was before. */
    private void join(int x1, int y1, int x2, int y2, int top) {
        int before = y1;
        for (int x = x1 + 1; x <= x2; x++) {
            int y = y1 + Math.round((y2 - y1) * (x - x1) / (float) (x2 - x1));
            int from = y > before ? before + 1 : y < before ? before - 1 : y;
            line.vertical(x, from, y);
            if (x < x2) {
                mark.set(x, top);
                fallen(x, Math.max(from, y), top);
            }
            before = y;
        }
        if (x1 == x2) {
            line.vertical(x1, y1, y2);
        }
    }

    /** One dot a cell, so that it is lighter than the line in any colour. */
    private void fallen(int x, int from, int top) {
        if (x % Dots.PER_COLUMN == 0) {
            for (int y = from + 1; y < top; y++) {
                if (y % Dots.PER_ROW == SHADED) {
                    shade.set(x, y);
                }
            }
        }
    }

    private int column(int i) {
        double span = Math.max(1, series.toMs() - series.fromMs());
        return (int) Math.min(line.width() - 1.0, (series.timesMs()[i] - series.fromMs()) / span * line.width());
    }

    private int dot(double value) {
        double share = (value - scale.low()) / (scale.high() - scale.low());
        return (int) Math.max(0, Math.min(line.height() - 1.0, Math.round(share * (line.height() - 1))));
    }
}
