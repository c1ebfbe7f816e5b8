package dev.arb.monitor.report.figures;

import java.util.OptionalDouble;

/** The first and the last known value of a figure. */
public final class Track {
    private double first = Double.NaN;
    private double last = Double.NaN;

    void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        if (Double.isNaN(first)) {
            first = value;
        }
        last = value;
    }

    public OptionalDouble first() {
        return ScanRow.known(first);
    }

    public OptionalDouble last() {
        return ScanRow.known(last);
    }
}
