package dev.arb.monitor.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param low the axis' lower end, a multiple of the step
 * @param high its upper end
 * @param step between two labels
 */
public record NiceScale(double low, double high, double step) {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double ALMOST = 1e-9;

    /** A scale that holds a range and has at most so many steps. */
    public static NiceScale of(double low, double high, int steps) {
        double bottom = low;
        double top = high;
        if (!(top > bottom)) {
            double room = Math.max(Math.abs(bottom) * 1e-3, 1);
            bottom -= room;
            top += room;
        }
        double step = step((top - bottom) / Math.max(1, steps));
        NiceScale scale = around(bottom, top, step);
        while (Math.round((scale.high - scale.low) / scale.step) > Math.max(2, steps)) {
            scale = around(bottom, top, step(scale.step * 1.5));
        }
        return scale;
    }

    private static NiceScale around(double low, double high, double step) {
        return new NiceScale(Math.floor(low / step + ALMOST) * step, Math.ceil(high / step - ALMOST) * step, step);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : STEPS) {
            if (factor * power >= least * (1 - ALMOST)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The labelled values, lowest first. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            double tick = low + i * step;
            ticks.add(Math.abs(tick) < step * ALMOST ? 0.0 : tick);
        }
        return ticks;
    }

    /** Decimals that a label needs. */
    public int decimals() {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + ALMOST));
    }
}
