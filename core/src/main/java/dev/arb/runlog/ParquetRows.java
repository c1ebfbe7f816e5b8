package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.parquet.format.RowGroup;

/** The rows of a Parquet file, whoever wrote it, as its pages hold them. */
final class ParquetRows implements RunRows, RowFile {

    /** What a tail or a summary is made of. */
    private static final List<RunLogColumn> WANTED = List.of(
            RunLogColumns.STEP,
            RunLogColumns.KIND,
            RunLogColumns.TS_BAR,
            RunLogColumns.PRICE,
            RunLogColumns.POSITION_SIZE,
            RunLogColumns.CASH,
            RunLogColumns.EQUITY,
            RunLogColumns.REALIZED_PNL,
            RunLogColumns.UNREALIZED_PNL,
            RunLogColumns.ORDERS_GENERATED,
            RunLogColumns.ORDERS_BLOCKED,
            RunLogColumns.RISK_ALLOWED,
            RunLogColumns.RISK_REASONS);

    private final ParquetView file;

    private ParquetRows(ParquetView file) {
        this.file = file;
    }

    static ParquetRows open(RunLogFiles files, Path path) throws IOException {
        return new ParquetRows(ParquetView.open(files, path));
    }

    /** One pass over the columns that the totals need. */
    @Override
    public RunTotals totals() throws IOException {
        ViewTotals totals = new ViewTotals(has(RunLogColumns.KIND), has(RunLogColumns.ORDERS_BLOCKED));
        addTo(totals, 0);
        return totals.totals();
    }

    /** Counts the rows from this one on. */
    void addTo(ViewTotals totals, long from) throws IOException {
        RowWalk walk = walk(from, file.rows(), WANTED);
        while (walk.next()) {
            totals.add(walk.row());
        }
    }

    List<RowGroup> rowGroups() {
        return file.rowGroups();
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        return tail(n, file.rows());
    }

    /** @return up to n rows before the given one, newest first; reads the last pages of the columns wanted */
    List<LiveRunTailRow> tail(int n, long beforeRow) throws IOException {
        long end = Math.min(beforeRow, file.rows());
        return newestFirst(Math.max(0, end - n), end, WANTED);
    }

    @Override
    public long firstRow() {
        return 0;
    }

    @Override
    public long endRow() {
        return file.rows();
    }

    @Override
    public boolean has(RunLogColumn column) {
        return file.hasColumn(column.columnName());
    }

    @Override
    public RowWalk walk(long from, long end, Collection<RunLogColumn> columns) {
        return new ParquetWalk(file, from, end, columns);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
