package dev.arb.monitor.report.figures;

import java.util.OptionalDouble;

/** The first and the last known value of a figure, and its extremes. */
public final class Track {
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double min = Double.NaN;
    private double max = Double.NaN;

    void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        if (Double.isNaN(first)) {
            first = value;
        }
        last = value;
        min = value >= min ? min : value;
        max = value <= max ? max : value;
    }

    public OptionalDouble first() {
        return ScanRow.known(first);
    }

    public OptionalDouble last() {
        return ScanRow.known(last);
    }

    public OptionalDouble min() {
        return ScanRow.known(min);
    }

    public OptionalDouble max() {
        return ScanRow.known(max);
    }
}
