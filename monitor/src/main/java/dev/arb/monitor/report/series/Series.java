package dev.arb.monitor.report.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A figure over time in bounded memory, for drawing: of each bucket the first, smallest, largest and last value are kept
 * with their times (the M4 aggregation of Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014), so that a line drawn
 * through them shows every spike at the width of a bucket. Where a bucket holds unknown values only, the line has a gap.
 */
public final class Series {
    private static final int CAPACITY = 512;

    private final TimeBuckets<Extremes> buckets = new TimeBuckets<>(CAPACITY, Extremes::new);
    private double min = Double.NaN;
    private double max = Double.NaN;

    /** A value at a time. */
    public record Point(long atMicros, double value) {}

    private static final class Extremes implements TimeBuckets.Bucket<Extremes> {
        private long firstAt;
        private long minAt;
        private long maxAt;
        private long lastAt;
        private double first = Double.NaN;
        private double min;
        private double max;
        private double last;

        private boolean isKnown() {
            return !Double.isNaN(first);
        }

        private void add(long at, double value) {
            if (!isKnown()) {
                first = value;
                min = value;
                max = value;
                firstAt = at;
                minAt = at;
                maxAt = at;
            }
            if (value < min) {
                min = value;
                minAt = at;
            }
            if (value > max) {
                max = value;
                maxAt = at;
            }
            last = value;
            lastAt = at;
        }

        @Override
        public void absorb(Extremes later) {
            if (later.isKnown()) {
                add(later.firstAt, later.first);
                add(later.minAt, later.min);
                add(later.maxAt, later.max);
                add(later.lastAt, later.last);
            }
        }

        private List<Point> points() {
            List<Point> points = new ArrayList<>(List.of(
                    new Point(firstAt, first), new Point(minAt, min), new Point(maxAt, max), new Point(lastAt, last)));
            points.sort(Comparator.comparingLong(Point::atMicros));
            return points.stream().distinct().toList();
        }
    }

    /**
     * Adds a value.
     *
     * @param micros not before the times that were added already; an earlier one counts as the first
     * @param value NaN when it is not known then
     */
    public void add(long micros, double value) {
        Extremes bucket = buckets.at(micros);
        if (Double.isFinite(value)) {
            bucket.add(micros, value);
            min = value >= min ? min : value;
            max = value <= max ? max : value;
        }
    }

    /** Lines to draw; between two of them the value is not known. */
    public List<List<Point>> lines() {
        List<List<Point>> lines = new ArrayList<>();
        List<Point> line = new ArrayList<>();
        for (Extremes bucket : buckets.buckets()) {
            if (bucket == null) {
                continue;
            }
            if (bucket.isKnown()) {
                line.addAll(bucket.points());
            } else if (!line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Whether no value is known. */
    public boolean isEmpty() {
        return Double.isNaN(min);
    }

    /** The smallest value; NaN when none is known. */
    public double min() {
        return min;
    }

    /** The largest value; NaN when none is known. */
    public double max() {
        return max;
    }
}
