package dev.arb.runlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Smallest and largest values of columns in consecutive rows, one point for so many rows. */
final class BlockSummary {

    private final List<RunLogColumn> columns;
    private final int rowsPerPoint;
    private final List<Point> points = new ArrayList<>();

    private static final class Point {
        private final long firstRow;
        private final long micros;
        private final double[] min;
        private final double[] max;
        private long endRow;

        Point(long firstRow, long endRow, long micros, double[] min, double[] max) {
            this.firstRow = firstRow;
            this.endRow = endRow;
            this.micros = micros;
            this.min = min;
            this.max = max;
        }
    }

    BlockSummary(List<RunLogColumn> columns, int rowsPerPoint) {
        this.columns = columns;
        this.rowsPerPoint = rowsPerPoint;
    }

    /** @return the summary of a whole block of which the file tells what is asked for */
    static BlockSummary of(RowBlock block, List<RunLogColumn> columns, List<HistoryPart.Extremes> extremes) {
        BlockSummary summary = new BlockSummary(columns, 1);
        double[] min = extremes.stream().mapToDouble(HistoryPart.Extremes::min).toArray();
        double[] max = extremes.stream().mapToDouble(HistoryPart.Extremes::max).toArray();
        summary.points.add(new Point(block.firstRow(), block.endRow(), block.minMicros(), min, max));
        return summary;
    }

    /** @return true, for a walk to go on */
    boolean add(long number, RowView row) {
        Optional<Instant> time = row.time(RunLogColumns.TS_BAR);
        if (time.isPresent()) {
            Point point = pointOf(number, Micros.of(time.get()));
            for (int i = 0; i < columns.size(); i++) {
                count(point, i, row.real(columns.get(i)).orElse(Double.NaN));
            }
        }
        return true;
    }

    private Point pointOf(long number, long micros) {
        if (points.isEmpty() || number - points.getLast().firstRow >= rowsPerPoint) {
            points.add(new Point(number, number, micros, unknown(), unknown()));
        }
        Point point = points.getLast();
        point.endRow = number + 1;
        return point;
    }

    private double[] unknown() {
        double[] values = new double[columns.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static void count(Point point, int column, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        boolean first = Double.isNaN(point.min[column]);
        point.min[column] = first ? value : Math.min(point.min[column], value);
        point.max[column] = first ? value : Math.max(point.max[column], value);
    }

    int points() {
        return points.size();
    }

    /** Counts the points that have rows from {@code first} up to {@code end} into a series. */
    void addTo(RunSeries series, long first, long end) {
        for (Point point : points) {
            if (point.firstRow < end && point.endRow > first) {
                for (int i = 0; i < columns.size(); i++) {
                    if (!Double.isNaN(point.min[i])) {
                        series.add(i, point.micros, point.min[i], point.max[i]);
                    }
                }
            }
        }
    }
}
