package dev.arb.runlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;

/** The rows of an {@code events.csv} that another program wrote. */
final class CsvHistory implements HistoryPart, RunRows {

    private final FileChannel channel;
    private final CsvIndex index;

    private CsvHistory(FileChannel channel, CsvIndex index) {
        this.channel = channel;
        this.index = index;
    }

    /**
     * @param index what was found out about the file before, brought up to date here
     * @param growing whether its writer may go on
     */
    static CsvHistory open(RunLogFiles files, Path file, CsvIndex index, boolean growing) throws IOException {
        FileChannel channel = files.open(file, StandardOpenOption.READ);
        try {
            index.update(channel, growing);
            return new CsvHistory(channel, index);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public RunTotals totals() {
        return index.totals();
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        return newestFirst(Math.max(0, endRow() - n), endRow(), List.of());
    }

    @Override
    public long firstRow() {
        return 0;
    }

    @Override
    public long endRow() {
        return index.rows();
    }

    @Override
    public boolean has(RunLogColumn column) {
        return index.header().containsKey(column.columnName());
    }

    @Override
    public RowWalk walk(long from, long end, Collection<RunLogColumn> columns) throws IOException {
        long last = Math.min(end, endRow());
        if (from >= last) {
            return new Walk(0, 0);
        }
        long block = from / CsvIndex.ROWS_PER_BLOCK;
        long blockRow = block * CsvIndex.ROWS_PER_BLOCK;
        Walk walk = new Walk(index.position(block), last - blockRow);
        for (long at = blockRow; at < from; at++) {
            walk.next();
        }
        return walk;
    }

    private final class Walk implements RowWalk {
        private final CsvRecords records;
        private long left;
        private CsvRow row = new CsvRow(index.header(), List.of());

        Walk(long position, long rows) throws IOException {
            this.records = new CsvRecords(channel, position);
            this.left = rows;
        }

        @Override
        public boolean next() throws IOException {
            List<String> cells = left > 0 ? records.next() : List.of();
            if (cells.isEmpty()) {
                return false;
            }
            left--;
            row = new CsvRow(index.header(), cells);
            return true;
        }

        @Override
        public RowView row() {
            return row;
        }
    }

    @Override
    public List<RowBlock> blocks() {
        return index.blocks();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
