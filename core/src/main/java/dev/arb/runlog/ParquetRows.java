package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.parquet.format.RowGroup;

/** The rows of a Parquet file, whoever wrote it, as its pages hold them. */
final class ParquetRows implements RunRows {

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
        for (RowGroup group : file.rowGroups()) {
            walk(group, 0, totals::add);
        }
        return totals.totals();
    }

    private boolean has(RunLogColumn column) {
        return file.hasColumn(column.columnName());
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        return tail(n, file.rows());
    }

    /** @return up to n rows before the given one, newest first; reads the last pages of the columns wanted */
    List<LiveRunTailRow> tail(int n, long beforeRow) throws IOException {
        List<LiveRunTailRow> rows = new ArrayList<>();
        List<RowGroup> groups = file.rowGroups();
        long groupEnd = file.rows();
        for (int i = groups.size() - 1; i >= 0 && rows.size() < n; i--) {
            long groupStart = groupEnd - groups.get(i).getNum_rows();
            long end = Math.min(groupEnd, beforeRow);
            long start = Math.max(groupStart, end - (n - rows.size()));
            if (start < end) {
                rows.addAll(stretch(groups.get(i), start - groupStart, (int) (end - start))
                        .reversed());
            }
            groupEnd = groupStart;
        }
        return rows;
    }

    private List<LiveRunTailRow> stretch(RowGroup group, long from, int count) throws IOException {
        List<LiveRunTailRow> rows = new ArrayList<>();
        walk(group, from, row -> {
            if (rows.size() < count) {
                rows.add(row.tailRow());
            }
        });
        return rows;
    }

    @FunctionalInterface
    private interface RowVisitor {
        void visit(RowView row);
    }

    private void walk(RowGroup group, long from, RowVisitor visitor) throws IOException {
        Map<RunLogColumn, ParquetCursor> cursors = new HashMap<>();
        for (RunLogColumn column : WANTED) {
            if (has(column)) {
                file.column(group, column.columnName(), from).ifPresent(cursor -> cursors.put(column, cursor));
            }
        }
        CursorRow row = new CursorRow(Collections.unmodifiableMap(cursors));
        try {
            for (long at = from; at < group.getNum_rows(); at++) {
                visitor.visit(row);
                cursors.values().forEach(ParquetCursor::advance);
            }
        } catch (RuntimeException e) {
            throw new IOException("a row group cannot be read: " + e.getMessage(), e);
        }
    }

    /** The row on which all cursors stand. */
    private record CursorRow(Map<RunLogColumn, ParquetCursor> cursors) implements RowView {

        private Optional<ParquetCursor> at(RunLogColumn column) {
            return Optional.ofNullable(cursors.get(column)).filter(ParquetCursor::defined);
        }

        @Override
        public OptionalLong whole(RunLogColumn column) {
            return at(column).map(ParquetValues::whole).orElse(OptionalLong.empty());
        }

        @Override
        public OptionalDouble real(RunLogColumn column) {
            return at(column).map(ParquetValues::real).orElse(OptionalDouble.empty());
        }

        @Override
        public String text(RunLogColumn column) {
            return at(column).map(ParquetValues::text).orElse("");
        }

        @Override
        public Optional<Boolean> flag(RunLogColumn column) {
            return at(column).flatMap(ParquetValues::flag);
        }

        @Override
        public Optional<Instant> time(RunLogColumn column) {
            return at(column).flatMap(ParquetValues::time);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
