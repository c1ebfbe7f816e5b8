package dev.arb.runlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Appends encoded rows to the journal files and keeps the totals. Every write is at a known position and can be done
 * again, so a failed one leaves nothing behind that counts. Of the writer thread alone, but for {@link #committed()}.
 */
final class JournalWriter {

    private final Path runDir;
    private final RunLogFiles files;
    private final WriteRetry retry;
    private final SyncPolicy syncPolicy;
    private final CRC32C crc = new CRC32C();
    private final RunTotals totals = new RunTotals();

    private @Nullable FileChannel channel;
    private long fileNumber;
    private int rowsInFile;
    private long end;
    private long slotVersion;
    private long lastSyncNs = System.nanoTime();
    private boolean unsynced;
    private volatile CommitPoint committed;
    private volatile CommitPoint fileStart;

    JournalWriter(Path runDir, RunLogFiles files, WriteRetry retry, SyncPolicy syncPolicy) {
        this.runDir = runDir;
        this.files = files;
        this.retry = retry;
        this.syncPolicy = syncPolicy;
        this.committed = new CommitPoint(0, JournalFormat.HEAD_BYTES, totals.copy());
        this.fileStart = committed;
    }

    /** Makes the first file. */
    void open() throws IOException {
        startFile(0);
    }

    /** How far the journal is written; for any thread. */
    CommitPoint committed() {
        return committed;
    }

    /** Where the file being written began: all rows before lie in full row groups; for any thread. */
    CommitPoint fileStart() {
        return fileStart;
    }

    /**
     * Writes whole records, as many as still belong into the current file, and commits them.
     *
     * @param records position and limit enclose whole records; their checksums are filled in
     * @return the position after the last record that was written
     */
    int write(ByteBuffer records) throws IOException {
        int from = records.position();
        int upTo = prepare(records);
        ByteBuffer stretch = records.duplicate();
        retry.untilDone("journal", () -> writeAt(stretch.limit(upTo).position(from), end));
        end += upTo - from;
        commit();
        if (rowsInFile == JournalFormat.GROUP_ROWS) {
            nextFile();
        }
        return upTo;
    }

    /** Seals and counts records up to the end of the stretch or of the file's share, whichever comes first. */
    private int prepare(ByteBuffer records) {
        int at = records.position();
        while (at < records.limit() && rowsInFile < JournalFormat.GROUP_ROWS) {
            RowCodec.seal(records, at, crc);
            totals.add(records, at);
            rowsInFile++;
            at += records.getInt(at + RowCodec.LENGTH_AT);
        }
        return at;
    }

    private void commit() throws IOException {
        long version = slotVersion + 1;
        CommitPoint point = new CommitPoint(fileNumber, end, totals.copy());
        retry.untilDone(
                "journal",
                () -> writeAt(
                        JournalFormat.slot(new JournalFormat.Slot(version, end, point.totals())),
                        JournalFormat.slotAt(version)));
        slotVersion = version;
        committed = point;
        unsynced = true;
    }

    private void nextFile() throws IOException {
        syncNow();
        startFile(fileNumber + 1);
    }

    /** The entry of a new file in its directory must reach the disk too, or the file is lost with its rows. */
    private void startFile(long number) throws IOException {
        retry.untilDone("journal", () -> create(number));
        if (syncPolicy != SyncPolicy.NEVER) {
            DurableFiles.syncDirectory(runDir);
        }
        rowsInFile = 0;
        end = JournalFormat.HEAD_BYTES;
        slotVersion = 1;
        CommitPoint start = new CommitPoint(number, end, totals.copy());
        fileStart = start;
        committed = start;
    }

    private void create(long number) throws IOException {
        close();
        channel = files.open(
                JournalFormat.file(runDir, number),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        fileNumber = number;
        writeAt(JournalFormat.head(number, totals), 0);
    }

    private void writeAt(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        FileChannel out = openChannel();
        while (bytes.hasRemaining()) {
            at += out.write(bytes, at);
        }
    }

    /** Forces what is not yet on the disk there, where the policy wants it now. */
    void syncIfDue() throws IOException {
        if (!unsynced) {
            return;
        }
        long now = System.nanoTime();
        boolean due = switch (syncPolicy) {
            case NEVER -> false;
            case EVERY_SECOND -> now - lastSyncNs >= 1_000_000_000L;
            case EVERY_FLUSH -> true;
        };
        if (due) {
            syncNow();
            lastSyncNs = now;
        }
    }

    private void syncNow() throws IOException {
        if (syncPolicy != SyncPolicy.NEVER) {
            retry.untilDone("journal", () -> openChannel().force(false));
            unsynced = false;
        }
    }

    private FileChannel openChannel() throws IOException {
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            open = files.open(JournalFormat.file(runDir, fileNumber), StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            open.close();
        }
    }
}
