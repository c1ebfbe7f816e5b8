package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of a run's history open and what was found out about them, while the run replaces, adds and removes
 * files.
 */
final class HistoryFiles implements Closeable {

    private final RunLogFiles files;
    private final RunDirectory directory;
    private final Path runDir;
    private final CsvIndex csvIndex = new CsvIndex();
    private final NavigableMap<Long, JournalHistory> journals = new TreeMap<>();
    private @Nullable HistoryPart published;
    private @Nullable FileIdentity publishedIdentity;
    private RunInfo info;
    private long generation;

    HistoryFiles(RunLogFiles files, RunDirectory directory, Path runDir) {
        this.files = files;
        this.directory = directory;
        this.runDir = runDir;
        this.info = directory.info(runDir);
    }

    /** @return the run as it was when the parts were asked for last */
    RunInfo info() {
        return info;
    }

    /** @return a number that changes when rows may have become others: a file of another program was replaced */
    long generation() {
        return generation + csvIndex.beginnings();
    }

    /** @return the parts of the run as it is now, in the order of the rows */
    List<HistoryPart> current() throws IOException {
        info = directory.info(runDir);
        RunState state = info.state();
        refreshJournals(state);
        List<HistoryPart> parts = new ArrayList<>(journals.values());
        if (parts.isEmpty()) {
            publishedAsItIs(state != RunState.ENDED).ifPresent(parts::addFirst);
        } else if (parts.getFirst().firstRow() > 0) {
            parts.addFirst(publishedUpTo(parts.getFirst().firstRow()));
        }
        return parts;
    }

    /** The journal is looked at before {@code events.parquet}, which then holds all rows before the journal's first. */
    private void refreshJournals(RunState state) throws IOException {
        List<Long> present = state == RunState.ENDED ? List.of() : JournalFile.numbersIn(runDir);
        for (long number : present) {
            if (!journals.containsKey(number)) {
                Optional<JournalFile> file = JournalFile.open(files, runDir, number);
                file.ifPresent(opened -> journals.put(number, new JournalHistory(opened)));
            }
        }
        for (long number : List.copyOf(journals.keySet())) {
            JournalHistory journal = journals.get(number);
            if (journal != null && !present.contains(number)) {
                journals.remove(number);
                journal.close();
            }
        }
        for (JournalHistory journal : journals.values()) {
            journal.refresh(
                    state == RunState.CRASHED && journal == journals.lastEntry().getValue());
        }
    }

    /** Full row groups never change, so a file that is open stays good until more of them are needed. */
    private HistoryPart publishedUpTo(long endRow) throws IOException {
        HistoryPart known = published;
        if (known instanceof ParquetHistory && known.endRow() == endRow) {
            return known;
        }
        return open(endRow);
    }

    private Optional<HistoryPart> publishedAsItIs(boolean growing) throws IOException {
        Optional<Path> parquet = RunFile.find(runDir, ParquetPublisher.VISIBLE);
        if (parquet.isPresent()) {
            FileIdentity identity = FileIdentity.of(parquet.get());
            HistoryPart known = published;
            return Optional.of(
                    known != null && identity.equals(publishedIdentity) ? known : open(Long.MAX_VALUE, identity));
        }
        Optional<Path> csv = RunFile.find(runDir, RunReader.CSV);
        closePublished();
        if (csv.isPresent()) {
            published = CsvHistory.open(files, csv.get(), csvIndex, growing);
        }
        return Optional.ofNullable(published);
    }

    private HistoryPart open(long endRow) throws IOException {
        return open(endRow, null);
    }

    private HistoryPart open(long endRow, @Nullable FileIdentity identity) throws IOException {
        ParquetView view = ParquetView.open(files, runDir.resolve(ParquetPublisher.VISIBLE));
        ParquetHistory opened = new ParquetHistory(view, Math.min(endRow, view.rows()));
        if (published instanceof ParquetHistory earlier) {
            opened.inherit(earlier);
        }
        closePublished();
        generation += identity == null ? 0 : 1;
        published = opened;
        publishedIdentity = identity;
        return opened;
    }

    private void closePublished() throws IOException {
        HistoryPart known = published;
        published = null;
        publishedIdentity = null;
        if (known != null) {
            known.close();
        }
    }

    @Override
    public void close() throws IOException {
        closePublished();
        for (JournalHistory journal : journals.values()) {
            journal.close();
        }
        journals.clear();
    }
}
