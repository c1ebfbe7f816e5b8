package dev.arb.runlog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Columns of a run over a stretch of time, down-sampled into buckets of equal length, each with the smallest and largest
 * value of its rows. A bucket without values is empty. Made by {@link RunHistory#series}; not changed afterwards.
 */
public final class RunSeries {

    private final List<RunLogColumn> columns;
    private final long fromMicros;
    private final long toMicros;
    private final double[][] min;
    private final double[][] max;

    /** @throws IllegalArgumentException when there is no bucket or no time */
    RunSeries(List<RunLogColumn> columns, long fromMicros, long toMicros, int buckets) {
        if (buckets < 1 || toMicros <= fromMicros) {
            throw new IllegalArgumentException("a series of " + buckets + " buckets from " + Micros.instant(fromMicros)
                    + " to " + Micros.instant(toMicros) + " was asked for; ask for at least one, and a later end");
        }
        this.columns = List.copyOf(columns);
        this.fromMicros = fromMicros;
        this.toMicros = toMicros;
        this.min = empty(columns.size(), buckets);
        this.max = empty(columns.size(), buckets);
    }

    private static double[][] empty(int columns, int buckets) {
        double[][] values = new double[columns][buckets];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
        return values;
    }

    /** Counts the extremes of rows that begin at this time. */
    void add(int column, long micros, double smallest, double largest) {
        int bucket = bucketOf(micros);
        boolean first = Double.isNaN(min[column][bucket]);
        min[column][bucket] = first ? smallest : Math.min(min[column][bucket], smallest);
        max[column][bucket] = first ? largest : Math.max(max[column][bucket], largest);
    }

    private int bucketOf(long micros) {
        double share = ((double) micros - fromMicros) / ((double) toMicros - fromMicros);
        return (int) Math.clamp((long) Math.floor(share * buckets()), 0, buckets() - 1);
    }

    /** @return how many buckets */
    public int buckets() {
        return columns.isEmpty() ? 0 : min[0].length;
    }

    /** @return the columns, as they were asked for */
    public List<RunLogColumn> columns() {
        return columns;
    }

    /** @return the moment with which a bucket begins; that of {@link #buckets} is the end of the series */
    public Instant start(int bucket) {
        double share = (double) bucket / buckets();
        return Micros.instant(fromMicros + Math.round(share * ((double) toMicros - fromMicros)));
    }

    /** @return the smallest value of a column in a bucket */
    public OptionalDouble min(RunLogColumn column, int bucket) {
        return known(min[columns.indexOf(column)][bucket]);
    }

    /** @return the largest value of a column in a bucket */
    public OptionalDouble max(RunLogColumn column, int bucket) {
        return known(max[columns.indexOf(column)][bucket]);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
