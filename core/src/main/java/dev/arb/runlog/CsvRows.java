package dev.arb.runlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of an {@code events.csv} that another program wrote. While that program may go on, a last record without its
 * line break is left for later.
 */
final class CsvRows implements RunRows, RowFile {

    private final FileChannel channel;
    private final boolean growing;
    private final Map<String, Integer> header;
    private final long firstRecord;

    private CsvRows(FileChannel channel, boolean growing, Map<String, Integer> header, long firstRecord) {
        this.channel = channel;
        this.growing = growing;
        this.header = header;
        this.firstRecord = firstRecord;
    }

    /** @param growing whether its writer may go on */
    static CsvRows open(RunLogFiles files, Path file, boolean growing) throws IOException {
        FileChannel channel = files.open(file, StandardOpenOption.READ);
        try {
            CsvRecords records = new CsvRecords(channel, 0);
            Map<String, Integer> header = header(records.next());
            return new CsvRows(channel, growing, header, records.end());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Map<String, Integer> header(List<String> names) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            header.putIfAbsent(names.get(i).replace("\uFEFF", "").strip(), i);
        }
        return Collections.unmodifiableMap(header);
    }

    @Override
    public RunTotals totals() throws IOException {
        ViewTotals totals = new ViewTotals(has(RunLogColumns.KIND), has(RunLogColumns.ORDERS_BLOCKED));
        Walk walk = new Walk(firstRecord);
        while (walk.next()) {
            totals.add(walk.row());
        }
        return totals.totals();
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        Deque<RowView> last = new ArrayDeque<>();
        Walk walk = new Walk(firstRecord);
        while (walk.next()) {
            last.addFirst(walk.row());
            if (last.size() > n) {
                last.removeLast();
            }
        }
        List<LiveRunTailRow> rows = new ArrayList<>();
        last.forEach(row -> rows.add(LiveRunTailRow.of(row)));
        return rows;
    }

    @Override
    public long firstRow() {
        return 0;
    }

    @Override
    public long endRow() throws IOException {
        long rows = 0;
        Walk walk = new Walk(firstRecord);
        while (walk.next()) {
            rows++;
        }
        return rows;
    }

    @Override
    public boolean has(RunLogColumn column) {
        return header.containsKey(column.columnName());
    }

    @Override
    public RowWalk walk(long from, Collection<RunLogColumn> columns) throws IOException {
        Walk walk = new Walk(firstRecord);
        for (long at = 0; at < from; at++) {
            if (!walk.next()) {
                break;
            }
        }
        return walk;
    }

    private final class Walk implements RowWalk {
        private final CsvRecords records;
        private CsvRow row = new CsvRow(header, List.of());

        Walk(long from) throws IOException {
            this.records = new CsvRecords(channel, from);
        }

        @Override
        public boolean next() throws IOException {
            List<String> cells = records.next();
            if (cells.isEmpty() || growing && !records.terminated()) {
                return false;
            }
            row = new CsvRow(header, cells);
            return true;
        }

        @Override
        public RowView row() {
            return row;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
