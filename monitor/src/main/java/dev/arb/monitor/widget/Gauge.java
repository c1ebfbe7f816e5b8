package dev.arb.monitor.widget;

import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;

/** How much of something is used, as a bar in one row. */
public final class Gauge {
    private static final double NEAR = 0.8;

    private Gauge() {}

    /** @param ratio used of 1; NaN, for not known, leaves the bar empty */
    public static void draw(Canvas canvas, double ratio, Glyphs glyphs) {
        int parts = glyphs.parts();
        long filled = Double.isNaN(ratio) ? 0 : Math.round(Math.max(0, Math.min(1, ratio)) * canvas.width() * parts);
        Tone tone = tone(ratio);
        for (int column = 0; column < canvas.width(); column++) {
            long here = Math.min(parts, filled - (long) column * parts);
            canvas.put(column, 0, here > 0 ? glyphs.part((int) here) : glyphs.empty(), here > 0 ? tone : Tone.DIM);
        }
    }

    /** Good, a warning from 80 % on, bad when all is used. */
    public static Tone tone(double ratio) {
        if (Double.isNaN(ratio)) {
            return Tone.DIM;
        }
        if (ratio >= 1) {
            return Tone.BAD;
        }
        return ratio >= NEAR ? Tone.WARN : Tone.GOOD;
    }
}
