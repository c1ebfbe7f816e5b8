package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the journal into {@code events.parquet}. Two copies of the file take turns: the hidden one is cut back to its last
 * full row group, gets what is new, and becomes the visible one by a rename. A full row group is encoded once. Of the
 * publisher thread alone.
 */
final class ParquetPublisher {

    static final String VISIBLE = "events.parquet";
    static final String HIDDEN = "events.parquet.next";
    static final String REPLACED = "events.parquet.prev";

    /** The journal keeps at least this many rows for readers of the tail. */
    private static final int TAIL_ROWS = 4096;

    private final Path runDir;
    private final RunLogFiles files;
    private final boolean sync;
    private final HashChain chain;
    private final List<byte[]> fullGroups = new ArrayList<>();

    private @Nullable ParquetCopy visible;
    private @Nullable ParquetCopy hidden;
    private long nextToDelete;
    private volatile long publishedRows;
    private volatile long publishedGroups;

    ParquetPublisher(Path runDir, String runId, RunLogFiles files, boolean sync) {
        this.runDir = runDir;
        this.files = files;
        this.sync = sync;
        this.chain = new HashChain(runId);
    }

    /** @return rows in the visible file; for any thread */
    long publishedRows() {
        return publishedRows;
    }

    /** @return rows and last hash of what was published; not while something is being published */
    EventsDigest digest() {
        return new EventsDigest(chain.rows(), chain.hash());
    }

    /** @return full row groups in the visible file; for any thread */
    long publishedGroups() {
        return publishedGroups;
    }

    /**
     * Brings the visible file up to this point of the journal. May be done again after a failure.
     *
     * @param last whether no row follows: the file must have reached the disk when this returns, and its footer gets the
     *     last rows
     */
    void publish(CommitPoint point, boolean last) throws IOException {
        ParquetCopy copy = openHidden();
        ParquetCopy other = visible;
        if (other != null && copy.fullGroups() < other.fullGroups()) {
            copy.catchUp(other);
        }
        while (fullGroups.size() < point.fileNumber()) {
            RowGroup group = encode(copy, fullGroups.size(), JournalFormat.GROUP_ROWS);
            copy.grow(group.end());
            fullGroups.add(group.footerEntry());
        }
        List<byte[]> groups = new ArrayList<>(fullGroups);
        long end = copy.fullEnd();
        if (point.rowsInFile() > 0) {
            RowGroup rest = encode(copy, point.fileNumber(), point.rowsInFile());
            groups.add(rest.footerEntry());
            end = rest.end();
        }
        byte[] footer = ParquetFooter.bytes(groups, point.totals().rows, metadata(point, last));
        copy.finish(footer, end, sync || last);
        swap(copy);
        publishedRows = point.totals().rows;
        publishedGroups = point.fileNumber();
        deleteJournals(point);
    }

    private Map<String, String> metadata(CommitPoint point, boolean last) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(TotalsJson.KEY, TotalsJson.text(point.totals()));
        chain.seal().putInto(metadata);
        if (last) {
            List<RunLogRow> rows = JournalFile.lastRows(files, runDir, point.fileNumber(), FooterTail.ROWS, false);
            metadata.put(FooterTail.KEY, FooterTail.text(rows));
        }
        return metadata;
    }

    /** The hidden copy; a new one, filled from what is open, when there is none yet or its file is gone. */
    private ParquetCopy openHidden() throws IOException {
        ParquetCopy known = hidden;
        if (known != null && Files.exists(runDir.resolve(HIDDEN))) {
            return known;
        }
        ParquetCopy fresh = new ParquetCopy(files.open(
                runDir.resolve(HIDDEN),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
        ParquetCopy source = known != null ? known : visible;
        if (source != null) {
            fresh.catchUp(source);
        }
        if (known != null) {
            known.close();
        }
        hidden = fresh;
        return fresh;
    }

    private RowGroup encode(ParquetCopy copy, long fileNumber, int rows) throws IOException {
        try (JournalFile journal = JournalFile.open(files, runDir, fileNumber)
                .orElseThrow(() -> new IOException("journal file " + fileNumber + " of " + runDir + " is gone"))) {
            RowGroup group = RowGroupWriter.encode(
                    journal.committedRows(),
                    rows,
                    copy.channel(),
                    copy.fullEnd(),
                    (int) fileNumber,
                    chain,
                    journal.firstRow());
            if (group.rows() != rows) {
                throw new IOException("journal file " + fileNumber + " of " + runDir + " is damaged after row "
                        + group.rows() + " of " + rows);
            }
            return group;
        }
    }

    /** Gives the hidden copy the name of the visible one, and the other way round; readers never miss the name. */
    private void swap(ParquetCopy copy) throws IOException {
        ParquetCopy before = visible;
        boolean kept = before != null && keepVisibleUnderSecondName();
        rename(HIDDEN, VISIBLE);
        visible = copy;
        hidden = kept ? before : null;
        if (kept) {
            rename(REPLACED, HIDDEN);
        } else if (before != null) {
            before.close();
        }
    }

    /** Without a second name (no hard links, file removed by someone) the next copy is made anew: dearer, not wrong. */
    private boolean keepVisibleUnderSecondName() {
        try {
            Files.deleteIfExists(runDir.resolve(REPLACED));
            Files.createLink(runDir.resolve(REPLACED), runDir.resolve(VISIBLE));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void rename(String from, String to) throws IOException {
        Files.move(
                runDir.resolve(from),
                runDir.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** A journal file goes when the visible file holds its rows and enough younger rows are left for the tail. */
    private void deleteJournals(CommitPoint point) throws IOException {
        long needed = point.rowsInFile() >= TAIL_ROWS ? point.fileNumber() : point.fileNumber() - 1;
        if (sync && nextToDelete < needed) {
            // The rename must not be undone by a power cut that leaves the removal done.
            DurableFiles.syncDirectory(runDir);
        }
        while (nextToDelete < needed) {
            Files.deleteIfExists(JournalFormat.file(runDir, nextToDelete));
            nextToDelete++;
        }
    }

    /** Removes everything but the visible file; for the end of a run, after the last publication. */
    void removeScaffolding() throws IOException {
        close();
        RunScaffolding.remove(runDir);
    }

    void close() throws IOException {
        if (visible != null) {
            visible.close();
        }
        if (hidden != null) {
            hidden.close();
        }
    }
}
