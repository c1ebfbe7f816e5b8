package dev.arb.runlog;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.parquet.format.RowGroup;
import org.jspecify.annotations.Nullable;

/** Goes over the rows of a Parquet file, decoding the wanted columns page by page. */
final class ParquetWalk implements RowWalk {

    private static final int[] FILE_ORDER =
            RunLogColumns.ALL.stream().mapToInt(RunLogColumns::indexOf).toArray();

    private final ParquetView file;
    private final Collection<RunLogColumn> columns;
    private final List<RowGroup> groups;
    private final CursorRow row = new CursorRow(new ParquetCursor[RunLogColumns.CELLS + RunLogColumns.TEXTS]);

    /** The row group that comes next, and which of its rows is the first wanted. */
    private int nextGroup;

    private long nextGroupRow;

    /** Rows of the current group from the current one on. */
    private long left;

    /** Rows that are still wanted. */
    private long wanted;

    /**
     * @param from the first row, counted in the file
     * @param end the row before which it ends
     */
    ParquetWalk(ParquetView file, long from, long end, Collection<RunLogColumn> columns) {
        this.file = file;
        this.columns = columns;
        this.groups = file.rowGroups();
        this.nextGroupRow = from;
        this.wanted = end - from;
        while (nextGroup < groups.size()
                && nextGroupRow >= groups.get(nextGroup).getNum_rows()) {
            nextGroupRow -= groups.get(nextGroup).getNum_rows();
            nextGroup++;
        }
    }

    @Override
    public boolean next() throws IOException {
        if (wanted <= 0) {
            return false;
        }
        wanted--;
        try {
            if (left > 1) {
                row.advance();
                left--;
            } else if (!openGroup()) {
                return false;
            }
            row.decode();
            return true;
        } catch (RuntimeException e) {
            throw new IOException("a row group cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean openGroup() throws IOException {
        left = 0;
        while (nextGroup < groups.size() && left == 0) {
            RowGroup group = groups.get(nextGroup);
            left = group.getNum_rows() - nextGroupRow;
            if (left > 0) {
                openColumns(group);
            }
            nextGroup++;
            nextGroupRow = 0;
        }
        return left > 0;
    }

    private void openColumns(RowGroup group) throws IOException {
        for (RunLogColumn column : columns) {
            row.cursors[RunLogColumns.indexOf(column)] = file.hasColumn(column.columnName())
                    ? file.column(group, column.columnName(), nextGroupRow).orElse(null)
                    : null;
        }
    }

    @Override
    public RowView row() {
        return row;
    }

    /** Gives the bytes that the row's hash is taken of; the walk must have all columns, and the file those of ours. */
    void bytesInto(RowBytes bytes) {
        bytes.clear();
        for (int index : FILE_ORDER) {
            ParquetCursor cursor = row.cursors[index];
            if (cursor == null) {
                bytes.putNull();
            } else {
                bytes.put(cursor);
            }
        }
    }

    /** The row on which all cursors stand. */
    private record CursorRow(@Nullable ParquetCursor[] cursors) implements RowView {

        private void advance() {
            for (ParquetCursor cursor : cursors) {
                if (cursor != null) {
                    cursor.advance();
                }
            }
        }

        private void decode() {
            for (ParquetCursor cursor : cursors) {
                if (cursor != null) {
                    cursor.decode();
                }
            }
        }

        private @Nullable ParquetCursor at(RunLogColumn column) {
            ParquetCursor cursor = cursors[RunLogColumns.indexOf(column)];
            return cursor != null && cursor.defined() ? cursor : null;
        }

        @Override
        public OptionalLong whole(RunLogColumn column) {
            ParquetCursor cursor = at(column);
            return cursor == null ? OptionalLong.empty() : ParquetValues.whole(cursor);
        }

        @Override
        public OptionalDouble real(RunLogColumn column) {
            ParquetCursor cursor = at(column);
            return cursor == null ? OptionalDouble.empty() : ParquetValues.real(cursor);
        }

        @Override
        public Optional<BigDecimal> exact(RunLogColumn column) {
            ParquetCursor cursor = at(column);
            return cursor == null ? Optional.empty() : ParquetValues.exact(cursor);
        }

        @Override
        public String text(RunLogColumn column) {
            ParquetCursor cursor = at(column);
            return cursor == null ? "" : ParquetValues.text(cursor);
        }

        @Override
        public Optional<Boolean> flag(RunLogColumn column) {
            ParquetCursor cursor = at(column);
            return cursor == null ? Optional.empty() : ParquetValues.flag(cursor);
        }

        @Override
        public Optional<Instant> time(RunLogColumn column) {
            ParquetCursor cursor = at(column);
            return cursor == null ? Optional.empty() : ParquetValues.time(cursor);
        }
    }
}
