package dev.arb.runlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/**
 * Puts the directory of a run whose process is gone in order: the rows that the journal still holds go into {@code
 * events.parquet}, and nothing else is left beside {@code meta.json}. The run stays a crashed one; {@code meta.json} tells
 * when it was recovered. Must not be used on a run that goes on.
 */
public final class RunRecovery {

    private final RunDirectory directory;
    private final Clock clock;

    /**
     * @param directory tells which runs crashed
     * @param clock the wall clock
     */
    public RunRecovery(RunDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Puts every crashed run in order that needs it; for the start of the next run. A run that cannot be is left as it
     * is, and the problem is in its report.
     *
     * @return what was done, by run directory
     * @throws IOException when the runs cannot be listed
     */
    public Map<Path, RunRepair> recoverCrashed() throws IOException {
        Map<Path, RunRepair> repairs = new LinkedHashMap<>();
        for (RunInfo run : directory.list()) {
            boolean left = run.state() == RunState.CRASHED || run.state() == RunState.ENDED;
            if (left && RunScaffolding.present(run.dir())) {
                recoverOrReport(run.dir()).ifPresent(repair -> repairs.put(run.dir(), repair));
            }
        }
        return repairs;
    }

    private Optional<RunRepair> recoverOrReport(Path runDir) {
        try {
            return recover(runDir);
        } catch (IOException e) {
            return Optional.of(new RunRepair(0, 0, List.of("the run could not be put in order: " + e.getMessage())));
        }
    }

    /**
     * Puts one run in order. Doing it again changes nothing.
     *
     * @return what was done; empty when another process is at it
     * @throws IllegalStateException when the run goes on
     * @throws IOException when its files cannot be read or written
     */
    public Optional<RunRepair> recover(Path runDir) throws IOException {
        RunState state = directory.info(runDir).state();
        if (state == RunState.RUNNING) {
            throw new IllegalStateException(
                    "run " + runDir.getFileName() + " goes on; only a run whose process is gone can be put in order");
        }
        List<Long> journals = JournalFile.numbersIn(runDir);
        if (journals.isEmpty()) {
            RunScaffolding.remove(runDir);
            return Optional.of(new RunRepair(publishedRows(runDir), 0, List.of()));
        }
        try (FileChannel guard =
                        FileChannel.open(JournalFormat.file(runDir, journals.getLast()), StandardOpenOption.WRITE);
                FileLock lock = guard.tryLock()) {
            return lock == null ? Optional.empty() : Optional.of(fold(runDir, journals, state));
        }
    }

    private RunRepair fold(Path runDir, List<Long> journals, RunState state) throws IOException {
        Path visible = runDir.resolve(ParquetPublisher.VISIBLE);
        long before = publishedRows(runDir);
        RunRepair repair;
        if (state == RunState.ENDED && before > 0) {
            repair = new RunRepair(before, 0, List.of());
        } else {
            repair = rebuild(runDir, journals, before);
            Files.move(
                    runDir.resolve(ParquetPublisher.HIDDEN),
                    visible,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.syncDirectory(runDir);
            markRecovered(runDir);
        }
        RunScaffolding.remove(runDir);
        return repair;
    }

    /** Writes the hidden copy anew: the full row groups of the visible one, then what the journal holds. */
    private static RunRepair rebuild(Path runDir, List<Long> journals, long before) throws IOException {
        List<String> problems = new ArrayList<>();
        try (FileChannel out = FileChannel.open(
                runDir.resolve(ParquetPublisher.HIDDEN),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ParquetCopy copy = new ParquetCopy(out);
            List<byte[]> groups = new ArrayList<>(takeFullGroups(runDir, copy));
            long rows = (long) groups.size() * JournalFormat.GROUP_ROWS;
            if (journals.getFirst() > groups.size()) {
                problems.add("rows " + rows + " to " + journals.getFirst() * JournalFormat.GROUP_ROWS
                        + " are neither in events.parquet nor in the journal");
            }
            for (long number : journals) {
                if (number >= groups.size()) {
                    rows += append(runDir, number, copy, groups, problems);
                }
            }
            RunTotals totals = newestTotals(runDir, journals);
            totals.rows = rows;
            List<RunLogRow> last =
                    JournalFile.lastRows(RunLogFiles.DISK, runDir, journals.getLast(), FooterTail.ROWS, true);
            Map<String, String> metadata =
                    Map.of(TotalsJson.KEY, TotalsJson.text(totals), FooterTail.KEY, FooterTail.text(last));
            byte[] footer = ParquetFooter.bytes(groups, rows, metadata);
            copy.finish(footer, copy.fullEnd(), true);
            return new RunRepair(rows, Math.max(0, rows - before), problems);
        }
    }

    private static long append(Path runDir, long number, ParquetCopy copy, List<byte[]> groups, List<String> problems)
            throws IOException {
        Optional<JournalFile> found = JournalFile.open(RunLogFiles.DISK, runDir, number);
        if (found.isEmpty()) {
            return 0;
        }
        try (JournalFile journal = found.get()) {
            dev.arb.runlog.RowGroup group = RowGroupWriter.encode(
                    journal.allRows(), JournalFormat.GROUP_ROWS, copy.channel(), copy.fullEnd(), groups.size());
            if (group.rows() > 0) {
                groups.add(group.footerEntry());
                copy.grow(group.end());
            }
            long expected = journal.totals().rows - journal.firstRow();
            if (group.rows() < expected) {
                problems.add("journal file " + number + " is damaged after row " + group.rows() + " of " + expected);
            }
            return group.rows();
        }
    }

    private static RunTotals newestTotals(Path runDir, List<Long> journals) throws IOException {
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

    /** Copies the full row groups that the visible file begins with. */
    private static List<byte[]> takeFullGroups(Path runDir, ParquetCopy into) throws IOException {
        List<byte[]> groups = new ArrayList<>();
        Path visible = runDir.resolve(ParquetPublisher.VISIBLE);
        if (!Files.exists(visible)) {
            return groups;
        }
        try (ParquetView view = ParquetView.open(RunLogFiles.DISK, visible);
                FileChannel source = FileChannel.open(visible, StandardOpenOption.READ)) {
            for (RowGroup group : view.rowGroups()) {
                if (group.getNum_rows() != JournalFormat.GROUP_ROWS) {
                    break;
                }
                into.take(source, endOf(group));
                groups.add(ParquetFooter.bytesOf(group));
            }
        }
        return groups;
    }

    private static long endOf(RowGroup group) {
        long end = 0;
        for (ColumnChunk chunk : group.getColumns()) {
            long start = chunk.getMeta_data().getData_page_offset();
            if (chunk.getMeta_data().isSetDictionary_page_offset()) {
                start = Math.min(start, chunk.getMeta_data().getDictionary_page_offset());
            }
            end = Math.max(end, start + chunk.getMeta_data().getTotal_compressed_size());
            end = Math.max(end, chunk.getColumn_index_offset() + chunk.getColumn_index_length());
            end = Math.max(end, chunk.getOffset_index_offset() + chunk.getOffset_index_length());
        }
        return end;
    }

    private static long publishedRows(Path runDir) throws IOException {
        Path visible = runDir.resolve(ParquetPublisher.VISIBLE);
        if (!Files.exists(visible)) {
            return 0;
        }
        try (ParquetView view = ParquetView.open(RunLogFiles.DISK, visible)) {
            return view.rows();
        }
    }

    private void markRecovered(Path runDir) throws IOException {
        byte[] content = Files.readAllBytes(runDir.resolve(RunMeta.FILE_NAME));
        byte[] marked = RunMetaJson.withRecoveredAt(content, clock.instant());
        DurableFiles.replace(RunLogFiles.DISK, runDir, RunMeta.FILE_NAME, marked);
    }
}
