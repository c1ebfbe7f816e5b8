package dev.arb.runlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over an {@code events.csv} found out: where its records lie and what they add up to. Kept while the file
 * grows, so that the next pass is over what is new. One thread.
 */
final class CsvIndex {

    static final int ROWS_PER_BLOCK = 1024;

    /** As much of what was read last as tells whether the file is still the same. */
    private static final int CHECKED_BYTES = 4096;

    private Map<String, Integer> header = Map.of();
    private ViewTotals totals = new ViewTotals(false, false);
    private BlockBuilder blocks = new BlockBuilder(0, ROWS_PER_BLOCK);
    private final List<Long> positions = new ArrayList<>();
    private long indexedTo;
    private long beginnings;
    private @Nullable ByteBuffer lastBytes;

    /**
     * Reads what is new; everything, when the file is another one by now.
     *
     * @param growing whether its writer may go on, so that a last record without a line break is left for later
     */
    void update(FileChannel channel, boolean growing) throws IOException {
        if (!lastBytesAre(channel)) {
            begin(channel);
        }
        CsvRecords records = new CsvRecords(channel, indexedTo);
        List<String> cells = records.next();
        while (!cells.isEmpty() && (records.terminated() || !growing)) {
            if (blocks.atBlockStart()) {
                positions.add(indexedTo);
            }
            CsvRow row = new CsvRow(header, cells);
            totals.add(row);
            blocks.add(row);
            indexedTo = records.end();
            cells = records.next();
        }
        lastBytes = bytesBefore(channel, indexedTo);
    }

    private boolean lastBytesAre(FileChannel channel) throws IOException {
        ByteBuffer known = lastBytes;
        return known != null && channel.size() >= indexedTo && known.equals(bytesBefore(channel, indexedTo));
    }

    private static ByteBuffer bytesBefore(FileChannel channel, long position) throws IOException {
        int length = (int) Math.min(CHECKED_BYTES, position);
        return FooterMetadata.read(channel, position - length, length);
    }

    private void begin(FileChannel channel) throws IOException {
        beginnings++;
        CsvRecords records = new CsvRecords(channel, 0);
        header = header(records.next());
        totals = new ViewTotals(
                header.containsKey(RunLogColumns.KIND.columnName()),
                header.containsKey(RunLogColumns.ORDERS_BLOCKED.columnName()));
        blocks = new BlockBuilder(0, ROWS_PER_BLOCK);
        positions.clear();
        indexedTo = records.end();
    }

    private static Map<String, Integer> header(List<String> names) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            header.putIfAbsent(names.get(i).replace("\uFEFF", "").strip(), i);
        }
        return Collections.unmodifiableMap(header);
    }

    /** @return place of each column by its name */
    Map<String, Integer> header() {
        return header;
    }

    /** @return how often the file turned out to be another one */
    long beginnings() {
        return beginnings;
    }

    RunTotals totals() {
        return totals.totals();
    }

    long rows() {
        return blocks.nextRow();
    }

    List<RowBlock> blocks() {
        return blocks.blocks();
    }

    /** @return where in the file the block with this number begins */
    long position(long block) {
        return positions.get((int) block);
    }
}
