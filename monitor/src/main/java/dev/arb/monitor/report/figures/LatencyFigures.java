package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.series.Distribution;
import dev.arb.monitor.report.series.Series;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;

/** How long loops took and how old what they saw was. */
public final class LatencyFigures {
    private final Measured loopTimeUs = new Measured(RunLogColumns.LOOP_TIME_US);
    private final Measured bookAgeAMs = new Measured(RunLogColumns.BOOK_AGE_A_MS);
    private final Measured bookAgeBMs = new Measured(RunLogColumns.BOOK_AGE_B_MS);
    private final Measured fxAgeMs = new Measured(RunLogColumns.FX_AGE_MS);

    /** A column as a distribution and over time. */
    public static final class Measured {
        private final RunLogColumn column;
        private final Distribution distribution = new Distribution(1);
        private final Series series = new Series();

        private Measured(RunLogColumn column) {
            this.column = column;
        }

        private void add(ScanRow row) {
            double value = row.real(column);
            distribution.add(value);
            if (row.hasTime()) {
                series.add(row.atMicros(), value);
            }
        }

        public Distribution distribution() {
            return distribution;
        }

        public Series series() {
            return series;
        }
    }

    void add(ScanRow row) {
        if (row.is(RowKind.LOOP)) {
            loopTimeUs.add(row);
            bookAgeAMs.add(row);
            bookAgeBMs.add(row);
            fxAgeMs.add(row);
        }
    }

    /** Work of a loop in microseconds, waiting excluded. */
    public Measured loopTimeUs() {
        return loopTimeUs;
    }

    public Measured bookAgeAMs() {
        return bookAgeAMs;
    }

    public Measured bookAgeBMs() {
        return bookAgeBMs;
    }

    public Measured fxAgeMs() {
        return fxAgeMs;
    }
}
