package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that hold the rows of a run, opened together, in the order of the rows: {@code events.parquet}, then the
 * journal. Open files stay readable when the run replaces or removes them.
 */
record RunParts(List<RowFile> files) implements Closeable {

    /**
     * The journal is opened first: a journal file goes only when {@code events.parquet} has its rows, so the latter, opened
     * later, has all rows before the journal's first.
     */
    static RunParts open(RunLogFiles files, RunInfo info) throws IOException {
        List<RowFile> parts = new ArrayList<>();
        try {
            if (info.state() != RunState.ENDED) {
                addJournal(files, info, parts);
            }
            if (parts.isEmpty() || parts.getFirst().firstRow() > 0) {
                foreignOrPublished(files, info).ifPresent(parts::addFirst);
            }
            return new RunParts(parts);
        } catch (IOException e) {
            new RunParts(parts).close();
            throw e;
        }
    }

    private static void addJournal(RunLogFiles files, RunInfo info, List<RowFile> parts) throws IOException {
        List<Long> numbers = JournalFile.numbersIn(info.dir());
        for (long number : numbers) {
            Optional<JournalFile> file = JournalFile.open(files, info.dir(), number);
            if (file.isPresent()) {
                boolean last = number == numbers.getLast();
                parts.add(JournalPart.of(file.get(), last && info.state() == RunState.CRASHED));
            }
        }
    }

    private static Optional<RowFile> foreignOrPublished(RunLogFiles files, RunInfo info) throws IOException {
        Optional<Path> parquet = RunFile.find(info.dir(), ParquetPublisher.VISIBLE);
        if (parquet.isPresent()) {
            return Optional.of(ParquetRows.open(files, parquet.get()));
        }
        Optional<Path> csv = RunFile.find(info.dir(), RunReader.CSV);
        return csv.isPresent()
                ? Optional.of(CsvHistory.open(files, csv.get(), new CsvIndex(), info.state() != RunState.ENDED))
                : Optional.empty();
    }

    /** @return whether any of the files can tell this column */
    boolean has(RunLogColumn column) {
        return files.stream().anyMatch(file -> file.has(column));
    }

    @Override
    public void close() throws IOException {
        for (RowFile file : files) {
            file.close();
        }
    }
}
