package dev.arb.monitor.report.series;

import java.util.ArrayList;
import java.util.List;

/** Amounts added up in intervals of time, what is above zero apart from what is below; a bounded number of intervals. */
public final class SumSeries {
    private static final int CAPACITY = 64;

    private final TimeBuckets<Sum> buckets = new TimeBuckets<>(CAPACITY, Sum::new);

    /**
     * One interval.
     *
     * @param fromMicros its start
     * @param toMicros its end, exclusive
     * @param above sum of the amounts above zero
     * @param below sum of the amounts below zero, as a number below zero
     * @param count how many amounts
     */
    public record Interval(long fromMicros, long toMicros, double above, double below, long count) {}

    private static final class Sum implements TimeBuckets.Bucket<Sum> {
        private double above;
        private double below;
        private long count;

        @Override
        public void absorb(Sum later) {
            above += later.above;
            below += later.below;
            count += later.count;
        }
    }

    /** Adds an amount. */
    public void add(long micros, double amount) {
        Sum sum = buckets.at(micros);
        sum.above += Math.max(amount, 0);
        sum.below += Math.min(amount, 0);
        sum.count++;
    }

    /** The intervals in which something was, in the order of time. */
    public List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        List<Sum> sums = buckets.buckets();
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            if (sum != null) {
                long from = buckets.startOf(i);
                intervals.add(new Interval(from, from + buckets.width(), sum.above, sum.below, sum.count));
            }
        }
        return intervals;
    }
}
