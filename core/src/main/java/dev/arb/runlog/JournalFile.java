package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** One journal file, opened for reading while its writer may go on. */
final class JournalFile implements Closeable {

    private static final int SMALLEST_WINDOW = 16 * 1024;
    private static final int EXPECTED_ROW_BYTES = 512;

    private final FileChannel channel;
    private final long number;
    private final JournalFormat.Slot slot;

    private JournalFile(FileChannel channel, long number, JournalFormat.Slot slot) {
        this.channel = channel;
        this.number = number;
        this.slot = slot;
    }

    /** @return the numbers of the journal files in a run directory, lowest first */
    static List<Long> numbersIn(Path runDir) throws IOException {
        List<Long> numbers = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(runDir, "events-*.journal")) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    JournalFormat.numberOf(String.valueOf(entry.getFileName())).ifPresent(numbers::add);
                }
            }
        }
        Collections.sort(numbers);
        return numbers;
    }

    /** @return the file, or empty when it is gone or its head is not one of ours */
    static Optional<JournalFile> open(RunLogFiles files, Path runDir, long number) throws IOException {
        FileChannel channel;
        try {
            channel = files.open(JournalFormat.file(runDir, number), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        ByteBuffer head = head(channel);
        if (!JournalFormat.headMatches(head, number)
                || JournalFormat.newestSlot(head).version() < 0) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new JournalFile(channel, number, JournalFormat.newestSlot(head)));
    }

    private static ByteBuffer head(FileChannel channel) throws IOException {
        ByteBuffer head = JournalFormat.buffer(JournalFormat.HEAD_BYTES);
        JournalScan.readFully(channel, head, 0);
        return head.flip();
    }

    /**
     * Reads the last rows of the run as far as journal files from this one backwards hold them.
     *
     * @param number the newest journal file
     * @return up to n rows, newest first
     */
    static List<RunLogRow> lastRows(RunLogFiles files, Path runDir, long number, int n, boolean withUncommitted)
            throws IOException {
        List<RunLogRow> rows = new ArrayList<>();
        for (long at = number; at >= 0 && rows.size() < n; at--) {
            Optional<JournalFile> found = open(files, runDir, at);
            if (found.isPresent()) {
                try (JournalFile file = found.get()) {
                    rows.addAll(file.tail(n - rows.size(), withUncommitted && at == number));
                }
            } else if (at < number) {
                break;
            }
        }
        return rows;
    }

    /** @return the number of the file's first row */
    long firstRow() {
        return number * JournalFormat.GROUP_ROWS;
    }

    /** @return the same file as far as it is written now; closing either closes both */
    JournalFile reread() throws IOException {
        ByteBuffer head = head(channel);
        JournalFormat.Slot newest = JournalFormat.newestSlot(head);
        return newest.version() > slot.version() ? new JournalFile(channel, number, newest) : this;
    }

    /** @return a scan over whole records from the given one on, up to this position or the end of the file */
    JournalScan rowsFrom(long position, long row, long limit) throws IOException {
        return new JournalScan(channel, position, Math.min(limit, channel.size()), row);
    }

    /** @return position in the file after the last record that the head knew of when it was opened */
    long committedEnd() {
        return slot.end();
    }

    /** @return totals of the run up to the last commit that the head knew of when it was opened */
    RunTotals totals() {
        return slot.totals();
    }

    /** @return a scan over the committed records */
    JournalScan committedRows() {
        return new JournalScan(channel, JournalFormat.HEAD_BYTES, slot.end(), firstRow());
    }

    /** @return a scan over everything that is whole, also what was written after the last commit */
    JournalScan allRows() throws IOException {
        return new JournalScan(channel, JournalFormat.HEAD_BYTES, channel.size(), firstRow());
    }

    /**
     * Reads up to n rows from the end backwards; costs as much as these rows, however long the file is.
     *
     * @param withUncommitted also rows behind the last commit: for a run whose process is gone
     * @return the rows, newest first
     */
    List<RunLogRow> tail(int n, boolean withUncommitted) throws IOException {
        List<RunLogRow> late = withUncommitted ? uncommitted() : List.of();
        List<RunLogRow> rows = new ArrayList<>(late.reversed());
        if (rows.size() < n) {
            rows.addAll(committedTail(n - rows.size()));
        }
        return rows.subList(0, Math.min(n, rows.size()));
    }

    /** @return rows behind the last commit, oldest first: those of the last moments before a crash */
    List<RunLogRow> uncommitted() throws IOException {
        List<RunLogRow> rows = new ArrayList<>();
        JournalScan scan = new JournalScan(channel, slot.end(), channel.size(), slot.totals().rows);
        while (scan.next()) {
            rows.add(decode(scan.window(), scan.at()));
        }
        return rows;
    }

    /** Counts what lies behind the last commit into totals. */
    RunTotals totalsWithUncommitted() throws IOException {
        RunTotals totals = slot.totals().copy();
        JournalScan scan = new JournalScan(channel, slot.end(), channel.size(), totals.rows);
        while (scan.next()) {
            totals.add(scan.window(), scan.at());
        }
        return totals;
    }

    private List<RunLogRow> committedTail(int n) throws IOException {
        long available = slot.end() - JournalFormat.HEAD_BYTES;
        long bytes = Math.max(SMALLEST_WINDOW, (long) n * EXPECTED_ROW_BYTES);
        while (true) {
            int window = (int) Math.min(Math.min(bytes, available), Integer.MAX_VALUE - Long.BYTES);
            List<RunLogRow> rows = lastRows(n, window);
            if (rows.size() == n || window >= available || bytes > Integer.MAX_VALUE) {
                return rows;
            }
            bytes *= 2;
        }
    }

    private List<RunLogRow> lastRows(int n, int windowBytes) throws IOException {
        ByteBuffer window = JournalFormat.buffer(windowBytes);
        JournalScan.readFully(channel, window, slot.end() - windowBytes);
        window.flip();
        CRC32C crc = new CRC32C();
        List<RunLogRow> rows = new ArrayList<>();
        int end = window.limit();
        while (rows.size() < n && end >= RowCodec.MIN_BYTES) {
            int at = end - window.getInt(end - RowCodec.TRAILER_BYTES);
            if (at < 0 || at >= end || !RowCodec.intact(window, at, crc)) {
                break;
            }
            rows.add(decode(window, at));
            end = at;
        }
        return rows;
    }

    private static RunLogRow decode(ByteBuffer window, int at) {
        RunLogRow row = new RunLogRow();
        RowCodec.decode(window, at, row);
        return row;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
