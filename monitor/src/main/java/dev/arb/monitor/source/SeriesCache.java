package dev.arb.monitor.source;

import dev.arb.monitor.model.Series;
import dev.arb.runlog.RunHistory;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunSeries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Down-sampled columns of a run over a window of time that moves on. Buckets begin at multiples of their length, so the
 * same rows always fall into the same bucket: a chart does not tremble, and a refresh reads only the newest bucket and
 * what came after it. One thread.
 */
final class SeriesCache {
    static final List<RunLogColumn> COLUMNS = List.of(
            RunLogColumns.TRADING_PNL,
            RunLogColumns.EQUITY,
            RunLogColumns.EDGE_AB_BPS,
            RunLogColumns.EDGE_BA_BPS,
            RunLogColumns.LOOP_TIME_US);

    /** Two for each column of a wide chart. */
    private static final int BUCKETS = 240;
    /** Missing buckets in a row that a line bridges: samples may come slower than buckets. */
    private static final int GAP_BUCKETS = 4;

    private final RunHistory history;
    private final NavigableMap<Long, double[]> buckets = new TreeMap<>();
    private long bucketMs;
    private long readFromMs;
    private long readToMs;

    SeriesCache(RunHistory history) {
        this.history = history;
    }

    /** Reads what is missing for a window that ends at a time. @param gap longest pause between two samples */
    void cover(Instant end, Duration window, long rows) throws IOException {
        long length = Math.max(1, window.toMillis() / BUCKETS);
        long endMs = floor(end.toEpochMilli(), length) + length;
        long startMs = endMs - length * BUCKETS;
        if (length != bucketMs || startMs < readFromMs || startMs > readToMs || rows == 0) {
            buckets.clear();
            bucketMs = length;
            readFromMs = startMs;
            readToMs = startMs;
        }
        if (endMs > readToMs - length) {
            read(Math.max(startMs, readToMs - 2 * length), endMs);
            readToMs = Math.max(readToMs, endMs);
        }
        readFromMs = Math.max(readFromMs, startMs);
        buckets.headMap(readFromMs).clear();
    }

    private static long floor(long ms, long length) {
        return Math.floorDiv(ms, length) * length;
    }

    private void read(long fromMs, long toMs) throws IOException {
        int count = (int) ((toMs - fromMs) / bucketMs);
        if (count <= 0) {
            return;
        }
        RunSeries read = history.series(COLUMNS, Instant.ofEpochMilli(fromMs), Instant.ofEpochMilli(toMs), count);
        for (int bucket = 0; bucket < count; bucket++) {
            double[] values = new double[COLUMNS.size() * 2];
            boolean any = false;
            for (int column = 0; column < COLUMNS.size(); column++) {
                OptionalDouble low = read.min(COLUMNS.get(column), bucket);
                OptionalDouble high = read.max(COLUMNS.get(column), bucket);
                any |= low.isPresent();
                values[2 * column] = low.orElse(Double.NaN);
                values[2 * column + 1] = high.orElse(Double.NaN);
            }
            if (any) {
                buckets.put(fromMs + bucket * bucketMs, values);
            }
        }
    }

    /**
     * A column of the window that ends at a time.
     *
     * @param last its value at that time, which ends the line
     */
    Series series(RunLogColumn column, Instant end, Duration window, OptionalDouble last) {
        int at = 2 * COLUMNS.indexOf(column);
        long toMs = end.toEpochMilli();
        long fromMs = toMs - window.toMillis();
        List<NavigableMap.Entry<Long, double[]>> shown =
                buckets.subMap(fromMs - bucketMs + 1, true, toMs, true).entrySet().stream()
                        .filter(entry -> !Double.isNaN(entry.getValue()[at]))
                        .toList();
        int count = shown.size();
        long[] times = new long[count];
        double[] low = new double[count];
        double[] high = new double[count];
        double[] middle = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = Math.max(fromMs, shown.get(i).getKey());
            low[i] = shown.get(i).getValue()[at];
            high[i] = shown.get(i).getValue()[at + 1];
            middle[i] = (low[i] + high[i]) / 2;
        }
        if (count > 0 && last.isPresent()) {
            middle[count - 1] = last.getAsDouble();
        }
        return new Series(fromMs, toMs, gapMs(times), times, low, high, middle).trimmed();
    }

    /** The largest value of a column in the window that ends at a time. */
    OptionalDouble largest(RunLogColumn column, Instant end, Duration window) {
        int at = 2 * COLUMNS.indexOf(column) + 1;
        long toMs = end.toEpochMilli();
        return buckets.subMap(toMs - window.toMillis() - bucketMs + 1, true, toMs, true).values().stream()
                .mapToDouble(values -> values[at])
                .filter(Double::isFinite)
                .max();
    }

    /** Samples may come slower than buckets: what is usual between two of them is no gap. */
    private long gapMs(long[] times) {
        if (times.length < 3) {
            return GAP_BUCKETS * bucketMs;
        }
        long[] pauses = new long[times.length - 1];
        for (int i = 0; i < pauses.length; i++) {
            pauses[i] = times[i + 1] - times[i];
        }
        java.util.Arrays.sort(pauses);
        return GAP_BUCKETS * Math.max(bucketMs, pauses[pauses.length / 2]);
    }
}
