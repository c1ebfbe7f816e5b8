package dev.arb.monitor.report.figures;

import java.util.OptionalDouble;

/** How much was open for how long, weighted by time. */
public final class Exposure {
    private long lastAt = ScanRow.NO_TIME;
    private double micros;
    private double openMicros;
    private double notionalMicros;
    private double largest;

    /** What was open until this row. */
    void until(ScanRow row, double notional) {
        if (!row.hasTime()) {
            return;
        }
        if (lastAt != ScanRow.NO_TIME && row.atMicros() > lastAt) {
            double passed = row.atMicros() - lastAt;
            micros += passed;
            openMicros += notional > 0 ? passed : 0;
            notionalMicros += notional * passed;
        }
        lastAt = row.atMicros();
    }

    void now(double notional) {
        largest = Math.max(largest, notional);
    }

    /** Share of time with a position open. */
    public OptionalDouble openShare() {
        return micros > 0 ? OptionalDouble.of(openMicros / micros) : OptionalDouble.empty();
    }

    /** Entry notional of what was open, on average over time, in KRW. */
    public OptionalDouble average() {
        return micros > 0 ? OptionalDouble.of(notionalMicros / micros) : OptionalDouble.empty();
    }

    /** The largest entry notional that was open at once, in KRW. */
    public double largest() {
        return largest;
    }
}
