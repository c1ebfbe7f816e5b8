package dev.arb.runlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills series from blocks of rows and remembers what each block was found to hold. Rows never change, so a block is known
 * by the numbers of its rows. One thread.
 */
final class SeriesReader {

    /** So few rows are taken one by one. */
    private static final int EXACT_ROWS = 16_384;

    private static final int ROWS_PER_PIECE = 128;

    /** Some 10 MB for four columns. */
    private static final int POINTS_KEPT = 128 * 1024;

    private final Map<Key, BlockSummary> known = new LinkedHashMap<>(16, 0.75f, true);
    private int pointsKept;

    private record Key(long firstRow, long endRow, boolean pieces, List<RunLogColumn> columns) {}

    /** Forgets everything: the rows are others. */
    void clear() {
        known.clear();
        pointsKept = 0;
    }

    /** Counts the rows from {@code first} up to {@code end} into the series. */
    void fill(RunSeries series, RunHistory history, long first, long end) throws IOException {
        List<RunLogColumn> columns = new ArrayList<>(series.columns());
        columns.add(RunLogColumns.TS_BAR);
        if (end - first <= EXACT_ROWS) {
            BlockSummary rows = new BlockSummary(series.columns(), 1);
            history.walk(first, end, columns, (number, row) -> rows.add(number, row));
            rows.addTo(series, first, end);
            return;
        }
        long rowsPerBucket = (end - first) / series.buckets();
        for (HistoryPart part : history.parts()) {
            for (RowBlock coarse : part.endRow() > first ? part.blocks() : List.<RowBlock>of()) {
                if (overlap(coarse, first, end)) {
                    for (RowBlock block : fineEnough(part, coarse, rowsPerBucket)) {
                        if (overlap(block, first, end)) {
                            summary(part, block, columns, series.columns(), rowsPerBucket)
                                    .addTo(series, first, end);
                        }
                    }
                }
            }
        }
    }

    private static boolean overlap(RowBlock block, long first, long end) {
        return block.firstRow() < end && block.endRow() > first;
    }

    private static List<RowBlock> fineEnough(HistoryPart part, RowBlock coarse, long rowsPerBucket) throws IOException {
        return rows(coarse) <= rowsPerBucket ? List.of(coarse) : part.refine(coarse);
    }

    private static long rows(RowBlock block) {
        return block.endRow() - block.firstRow();
    }

    private BlockSummary summary(
            HistoryPart part, RowBlock block, List<RunLogColumn> read, List<RunLogColumn> shown, long rowsPerBucket)
            throws IOException {
        boolean pieces = rows(block) > rowsPerBucket;
        Key key = new Key(block.firstRow(), block.endRow(), pieces, shown);
        BlockSummary summary = known.get(key);
        if (summary == null) {
            summary = pieces ? decode(part, block, read, shown, ROWS_PER_PIECE) : whole(part, block, read, shown);
            keep(key, summary);
        }
        return summary;
    }

    /** From what the file says of the block, else from its rows. */
    private static BlockSummary whole(
            HistoryPart part, RowBlock block, List<RunLogColumn> read, List<RunLogColumn> shown) throws IOException {
        List<HistoryPart.Extremes> extremes = new ArrayList<>();
        for (RunLogColumn column : shown) {
            part.extremes(block, column).ifPresent(extremes::add);
        }
        boolean told = extremes.size() == shown.size() && block.minMicros() != Long.MIN_VALUE;
        return told
                ? BlockSummary.of(block, shown, extremes)
                : decode(part, block, read, shown, Math.toIntExact(rows(block)));
    }

    private static BlockSummary decode(
            HistoryPart part, RowBlock block, List<RunLogColumn> read, List<RunLogColumn> shown, int rowsPerPoint)
            throws IOException {
        BlockSummary summary = new BlockSummary(shown, rowsPerPoint);
        RowWalk walk = part.walk(block.firstRow(), block.endRow(), read);
        for (long row = block.firstRow(); walk.next(); row++) {
            summary.add(row, walk.row());
        }
        return summary;
    }

    private void keep(Key key, BlockSummary summary) {
        known.put(key, summary);
        pointsKept += summary.points();
        Iterator<BlockSummary> eldest = known.values().iterator();
        while (pointsKept > POINTS_KEPT && eldest.hasNext()) {
            pointsKept -= eldest.next().points();
            eldest.remove();
        }
    }
}
