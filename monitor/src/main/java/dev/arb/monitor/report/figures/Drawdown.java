package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.series.Series;
import java.util.Optional;

/** How far a figure fell below its highest value so far. */
public final class Drawdown {
    private final Series series = new Series();
    private double peak = Double.NaN;
    private long peakAt = ScanRow.NO_TIME;
    private Optional<Fall> deepest = Optional.empty();

    /**
     * The deepest fall.
     *
     * @param amount from the peak to the trough, above 0
     * @param peak the value from which it fell
     * @param peakAt when it was there last
     * @param troughAt when it was lowest
     * @param recoveredAt when the peak was reached again; empty when it was not
     */
    public record Fall(double amount, double peak, long peakAt, long troughAt, Optional<Long> recoveredAt) {
        private Fall recovered(long at) {
            return new Fall(amount, peak, peakAt, troughAt, Optional.of(at));
        }
    }

    void add(ScanRow row, double value) {
        if (!Double.isNaN(value)) {
            follow(row.atMicros(), value);
        }
        if (row.hasTime()) {
            series.add(row.atMicros(), value - peak);
        }
    }

    private void follow(long at, double value) {
        if (!(value < peak)) {
            peak = value;
            peakAt = at;
        }
        deepest = deepest.map(fall -> fall.recoveredAt().isEmpty() && value >= fall.peak() ? fall.recovered(at) : fall);
        double amount = peak - value;
        if (amount > 0 && amount > deepest.map(Fall::amount).orElse(0.0)) {
            deepest = Optional.of(new Fall(amount, peak, peakAt, at, Optional.empty()));
        }
    }

    /** The deepest fall; empty when the figure never fell. */
    public Optional<Fall> deepest() {
        return deepest;
    }

    /** The distance from the highest value so far, 0 or less. */
    public Series series() {
        return series;
    }
}
