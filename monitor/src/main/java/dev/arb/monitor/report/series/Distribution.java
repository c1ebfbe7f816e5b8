package dev.arb.monitor.report.series;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * How values of either sign are distributed, in memory that does not grow with their number. Count, smallest, largest
 * and mean are exact; quantiles are those of the nearest rank, to three significant digits of the value and not finer
 * than the unit (HdrHistogram).
 */
public final class Distribution {
    private static final int DIGITS = 3;
    private static final long LARGEST = 1L << 52;
    private static final double PERCENT = 100;
    /** 0.07 times 100 is a little more than 7, and means the seventh. */
    private static final double ROUNDING = 1e-6;

    private final double unit;
    private final Histogram above = new Histogram(DIGITS);
    private final Histogram below = new Histogram(DIGITS);
    private double min = Double.NaN;
    private double max = Double.NaN;
    private double sum;

    /** @param unit the finest difference that matters, above zero */
    public Distribution(double unit) {
        this.unit = unit;
    }

    /**
     * Values of one bin.
     *
     * @param from the bin's lower bound
     * @param to its upper bound
     * @param count how many values
     */
    public record Bin(double from, double to, long count) {}

    /** Adds a value; one that is not finite is left out. */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        long units = Math.min(Math.round(Math.abs(value) / unit), LARGEST);
        (value < 0 ? below : above).recordValue(units);
        min = value >= min ? min : value;
        max = value <= max ? max : value;
        sum += value;
    }

    public long count() {
        return above.getTotalCount() + below.getTotalCount();
    }

    public OptionalDouble min() {
        return known(min);
    }

    public OptionalDouble max() {
        return known(max);
    }

    public OptionalDouble mean() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count());
    }

    /**
     * The smallest value that at least this share of the values does not exceed.
     *
     * @param share above 0, at most 1
     */
    public OptionalDouble quantile(double share) {
        long count = count();
        if (count == 0) {
            return OptionalDouble.empty();
        }
        long rank = Math.clamp((long) Math.ceil(share * count - ROUNDING), 1, count);
        long negatives = below.getTotalCount();
        double value = rank <= negatives
                ? -ranked(below, negatives - rank + 1) * unit
                : ranked(above, rank - negatives) * unit;
        return OptionalDouble.of(Math.clamp(value, min, max));
    }

    private static double ranked(Histogram histogram, long rank) {
        double middle = (rank - 0.5) / histogram.getTotalCount() * PERCENT;
        return histogram.medianEquivalentValue(histogram.getValueAtPercentile(middle));
    }

    /**
     * Bins of equal width between two quantiles; the first and the last one also hold what lies beyond.
     *
     * @param bins how many
     * @param tail share that may lie beyond at each end, at least 0
     * @return no bins when there are no values, one when all are the same
     */
    public List<Bin> bins(int bins, double tail) {
        if (count() == 0) {
            return List.of();
        }
        double from = quantile(Math.max(tail, 0)).orElse(min);
        double to = quantile(1 - tail).orElse(max);
        if (!(to > from)) {
            return List.of(new Bin(min, max, count()));
        }
        long[] counts = new long[bins];
        count(above, 1, from, to, counts);
        count(below, -1, from, to, counts);
        double width = (to - from) / bins;
        List<Bin> result = new ArrayList<>(bins);
        for (int i = 0; i < bins; i++) {
            result.add(new Bin(from + i * width, from + (i + 1) * width, counts[i]));
        }
        return result;
    }

    private void count(Histogram histogram, int sign, double from, double to, long[] counts) {
        for (HistogramIterationValue step : histogram.recordedValues()) {
            double value = sign * histogram.medianEquivalentValue(step.getValueIteratedTo()) * unit;
            int bin = (int) Math.floor((value - from) / (to - from) * counts.length);
            counts[Math.clamp(bin, 0, counts.length - 1)] += step.getCountAddedInThisIterationStep();
        }
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
