package dev.arb.monitor.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A range of values with round ticks, linear or logarithmic.
 *
 * @param min what stands at 0
 * @param max what stands at 1
 * @param ticks values that are marked, ascending
 * @param step between two ticks; 0 on a logarithmic scale
 */
record Scale(double min, double max, List<Double> ticks, double step) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double MILLIARD = 1e9;
    private static final double SHORTENED_FROM = 1e4;

    /** A scale that holds both values, with about so many ticks. */
    static Scale linear(double low, double high, int wanted) {
        double pad = high > low ? 0 : Math.max(Math.abs(low) * 1e-6, 0.5);
        double from = low - pad;
        double to = high + pad;
        double step = roundStep((to - from) / wanted);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(from / step) * step; tick <= to + step * 1e-9; tick += step) {
            ticks.add(Math.abs(tick) < step * 1e-9 ? 0.0 : tick);
        }
        return new Scale(from, to, ticks, step);
    }

    /** A linear scale that is widened to its outer ticks. */
    static Scale rounded(double low, double high, int wanted) {
        Scale inner = linear(low, high, wanted);
        double from = Math.floor(inner.min / inner.step + 1e-9) * inner.step;
        double to = Math.ceil(inner.max / inner.step - 1e-9) * inner.step;
        return linear(from, to, wanted).withStep(inner.step);
    }

    /** A logarithmic scale over whole powers of ten; both values above 0. */
    static Scale logarithmic(double low, double high) {
        double from = Math.floor(Math.log10(low) + 1e-9);
        double to = Math.max(Math.ceil(Math.log10(high) - 1e-9), from + 1);
        List<Double> ticks = new ArrayList<>();
        for (double power = from; power <= to; power++) {
            ticks.add(Math.pow(10, power));
        }
        return new Scale(Math.pow(10, from), Math.pow(10, to), ticks, 0);
    }

    private Scale withStep(double wanted) {
        List<Double> marks = new ArrayList<>();
        long count = Math.round((max - min) / wanted);
        for (long i = 0; i <= count; i++) {
            double tick = min + i * wanted;
            marks.add(Math.abs(tick) < wanted * 1e-9 ? 0.0 : tick);
        }
        return new Scale(min, max, marks, wanted);
    }

    private static double roundStep(double rough) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (rough <= round * magnitude * (1 + 1e-9)) {
                return round * magnitude;
            }
        }
        return 10 * magnitude;
    }

    /** Where a value stands: 0 at the start of the scale, 1 at its end. */
    double position(double value) {
        if (step == 0) {
            double logged = Math.log10(Math.max(value, min));
            return (logged - Math.log10(min)) / (Math.log10(max) - Math.log10(min));
        }
        return (value - min) / (max - min);
    }

    /** A tick as text, shortened to k, M or G. */
    String label(double tick) {
        double largest = Math.max(Math.abs(min), Math.abs(max));
        double magnitude = step == 0 ? Math.abs(tick) : largest;
        if (magnitude >= MILLIARD) {
            return shortened(tick, MILLIARD, "G");
        }
        if (magnitude >= MILLION) {
            return shortened(tick, MILLION, "M");
        }
        return magnitude >= SHORTENED_FROM ? shortened(tick, THOUSAND, "k") : shortened(tick, 1, "");
    }

    private String shortened(double tick, double divisor, String suffix) {
        double finest = step == 0 ? tick : step;
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(finest / divisor) - 1e-9));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", tick / divisor);
        return tick == 0 ? "0" : text + suffix;
    }
}
