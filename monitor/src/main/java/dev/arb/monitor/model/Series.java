package dev.arb.monitor.model;

import java.util.Arrays;

/**
 * A figure over time, already thinned out: at each point the smallest, largest and last value of the samples it stands
 * for. Times never fall. Immutable; the arrays are taken over and must not be changed afterwards.
 *
 * @param fromMs where the shown time begins
 * @param toMs where it ends
 * @param gapMs two points further apart than this are not joined: there was nothing between them
 */
public record Series(long fromMs, long toMs, long gapMs, long[] timesMs, double[] low, double[] high, double[] last) {
    /** A trimmed series still shows this part of its time. */
    private static final int LEAST_PART = 60;

    /** Nothing is known. */
    public static final Series NONE = new Series(0, 0, 0, new long[0], new double[0], new double[0], new double[0]);

    public Series {
        if (low.length != timesMs.length || high.length != timesMs.length || last.length != timesMs.length) {
            throw new IllegalArgumentException("a series of " + timesMs.length + " times with " + low.length + ", "
                    + high.length + " and " + last.length + " values");
        }
    }

    /** The same, beginning with its first point: what is younger than its window fills the chart. */
    public Series trimmed() {
        if (timesMs.length < 2) {
            return this;
        }
        long from = Math.max(fromMs, Math.min(timesMs[0], toMs - (toMs - fromMs) / LEAST_PART));
        return new Series(from, toMs, gapMs, timesMs, low, high, last);
    }

    public int size() {
        return timesMs.length;
    }

    public boolean isEmpty() {
        return timesMs.length == 0;
    }

    /**
     * The last values spread over columns of equal time. Where points are further apart than columns, a value stands until
     * the next one; NaN where nothing was measured.
     */
    public double[] columns(int count) {
        double[] columns = new double[count];
        Arrays.fill(columns, Double.NaN);
        for (int i = 0; i < timesMs.length; i++) {
            int column = column(i, count);
            boolean joined = i > 0 && timesMs[i] - timesMs[i - 1] <= gapMs;
            if (joined && column(i - 1, count) + 1 < column) {
                Arrays.fill(columns, column(i - 1, count) + 1, column, last[i - 1]);
            }
            columns[column] = last[i];
        }
        return columns;
    }

    private int column(int i, int count) {
        double share = (timesMs[i] - fromMs) / (double) Math.max(1, toMs - fromMs);
        return (int) Math.max(0, Math.min(count - 1.0, share * count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series
                && fromMs == series.fromMs
                && toMs == series.toMs
                && gapMs == series.gapMs
                && Arrays.equals(timesMs, series.timesMs)
                && Arrays.equals(low, series.low)
                && Arrays.equals(high, series.high)
                && Arrays.equals(last, series.last);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(timesMs) * 31 + Arrays.hashCode(last);
    }

    @Override
    public String toString() {
        return "Series[" + timesMs.length + " points, " + fromMs + " to " + toMs + " ms]";
    }
}
