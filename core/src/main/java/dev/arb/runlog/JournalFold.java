package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/**
 * Writes the hidden copy of a crashed run anew: the full row groups of the visible one, then what the journal holds. The
 * hash chain goes on from where the visible copy was sealed. One object for one run.
 */
final class JournalFold implements Closeable {

    private final Path runDir;
    private final ParquetCopy copy;
    private final List<byte[]> groups = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private HashChain chain;
    private boolean sealable = true;
    private long published;
    private long rows;

    /** The number of the next row if none is missing. */
    private long nextRow;

    JournalFold(Path runDir, String runId) throws IOException {
        this.runDir = runDir;
        this.chain = new HashChain(runId);
        this.copy = new ParquetCopy(FileChannel.open(
                runDir.resolve(ParquetPublisher.HIDDEN),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    }

    /** Writes the copy to its end and to the disk. */
    void write(List<Long> journals) throws IOException {
        takeFullGroups();
        for (long number : journals) {
            if (number >= groups.size()) {
                append(number);
            }
        }
        if (chain.contradicted()) {
            problems.add("the journal holds other rows than those that events.parquet was sealed with");
        }
        copy.finish(ParquetFooter.bytes(groups, rows, metadata(journals)), copy.fullEnd(), true);
    }

    /** @return what was done */
    RunRepair repair() {
        return new RunRepair(rows, Math.max(0, rows - published), problems);
    }

    /** @return the first row that came from the journal only */
    OptionalLong recoveredFrom() {
        return rows > published ? OptionalLong.of(published) : OptionalLong.empty();
    }

    /** @return rows and last hash; empty when the chain could not be carried on */
    Optional<EventsDigest> digest() {
        return sealable ? Optional.of(new EventsDigest(rows, chain.hash())) : Optional.empty();
    }

    /** Copies the full row groups that the visible file begins with. */
    private void takeFullGroups() throws IOException {
        Path visible = runDir.resolve(ParquetPublisher.VISIBLE);
        if (!Files.exists(visible)) {
            return;
        }
        try (ParquetView view = ParquetView.open(RunLogFiles.DISK, visible);
                FileChannel source = FileChannel.open(visible, StandardOpenOption.READ)) {
            for (RowGroup group : view.rowGroups()) {
                if (group.getNum_rows() != JournalFormat.GROUP_ROWS) {
                    break;
                }
                copy.take(source, endOf(group));
                groups.add(ParquetFooter.bytesOf(group));
            }
            published = view.rows();
            continueChain(ChainSeal.parse(view.metadata()));
        }
        rows = (long) groups.size() * JournalFormat.GROUP_ROWS;
        nextRow = rows;
    }

    private void continueChain(Optional<ChainSeal> seal) {
        long taken = (long) groups.size() * JournalFormat.GROUP_ROWS;
        if (seal.isPresent() && seal.get().fullGroups().rows() == taken) {
            chain = HashChain.continued(seal.get());
            chain.watch(seal.get().end());
        } else if (taken > 0) {
            sealable = false;
            problems.add("events.parquet has no hash chain that can be carried on");
        }
    }

    private static long endOf(RowGroup group) {
        long end = 0;
        for (ColumnChunk chunk : group.getColumns()) {
            end = Math.max(end, ParquetChunk.start(chunk) + chunk.getMeta_data().getTotal_compressed_size());
            end = Math.max(end, chunk.getColumn_index_offset() + chunk.getColumn_index_length());
            end = Math.max(end, chunk.getOffset_index_offset() + chunk.getOffset_index_length());
        }
        return end;
    }

    private void append(long number) throws IOException {
        Optional<JournalFile> found = JournalFile.open(RunLogFiles.DISK, runDir, number);
        if (found.isEmpty()) {
            reportUnreadable(number);
            return;
        }
        try (JournalFile journal = found.get()) {
            if (journal.firstRow() > nextRow) {
                problems.add("rows " + nextRow + " to " + (journal.firstRow() - 1)
                        + " are neither in events.parquet nor in the journal");
            }
            dev.arb.runlog.RowGroup group = RowGroupWriter.encode(
                    journal.allRows(),
                    JournalFormat.GROUP_ROWS,
                    copy.channel(),
                    copy.fullEnd(),
                    groups.size(),
                    chain,
                    rows);
            if (group.rows() > 0) {
                groups.add(group.footerEntry());
                copy.grow(group.end());
            }
            long expected = journal.totals().rows - journal.firstRow();
            if (group.rows() < expected) {
                problems.add("journal file " + number + " is damaged after row " + group.rows() + " of " + expected);
            }
            rows += group.rows();
            nextRow = journal.firstRow() + Math.max(expected, group.rows());
        }
    }

    /** A file that was only being made when the process ended holds no row yet. */
    private void reportUnreadable(long number) throws IOException {
        if (Files.size(JournalFormat.file(runDir, number)) > JournalFormat.HEAD_BYTES) {
            problems.add("journal file " + number + " cannot be read");
        }
    }

    private Map<String, String> metadata(List<Long> journals) throws IOException {
        RunTotals totals = newestTotals(journals);
        totals.rows = rows;
        List<RunLogRow> last =
                JournalFile.lastRows(RunLogFiles.DISK, runDir, journals.getLast(), FooterTail.ROWS, true);
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(TotalsJson.KEY, TotalsJson.text(totals));
        if (sealable) {
            chain.seal().recoveredFrom(recoveredFrom()).putInto(metadata);
        }
        metadata.put(FooterTail.KEY, FooterTail.text(last));
        return metadata;
    }

    private RunTotals newestTotals(List<Long> journals) throws IOException {
        for (long number : journals.reversed()) {
            Optional<JournalFile> found = JournalFile.open(RunLogFiles.DISK, runDir, number);
            if (found.isPresent()) {
                try (JournalFile journal = found.get()) {
                    return journal.totalsWithUncommitted();
                }
            }
        }
        return new RunTotals();
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
