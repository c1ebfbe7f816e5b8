package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;

/**
 * A row of bars, one a column, the newest at the right. The bars are scaled to the smallest and largest value; those of a
 * series with both signs have the tone of their sign. A missing value is a blank.
 */
public final class Sparkline {
    private Sparkline() {}

    /** @param values oldest first, NaN where there is none; only the newest that fit are drawn */
    public static void draw(Canvas canvas, double[] values, Glyphs glyphs) {
        int from = Math.max(0, values.length - canvas.width());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        boolean signed = low < 0 && high > 0;
        int column = canvas.width() - (values.length - from);
        for (int i = from; i < values.length; i++, column++) {
            if (!Double.isNaN(values[i])) {
                Tone tone = signed ? Tone.ofSign(values[i]) : Tone.TEXT;
                canvas.put(column, 0, glyphs.level(level(values[i], low, high, glyphs.levels())), tone);
            }
        }
    }

    private static int level(double value, double low, double high, int levels) {
        if (high <= low) {
            return levels / 2 - 1;
        }
        return (int) Math.min(levels - 1, Math.floor((value - low) / (high - low) * levels));
    }
}
