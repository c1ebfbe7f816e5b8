package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a run whose journal is still there: it goes on, or it crashed. */
final class JournalRows implements RunRows {

    private final RunLogFiles files;
    private final Path runDir;
    private final JournalFile newest;
    private final long number;
    private final boolean crashed;

    private JournalRows(RunLogFiles files, Path runDir, JournalFile newest, long number, boolean crashed) {
        this.files = files;
        this.runDir = runDir;
        this.newest = newest;
        this.number = number;
        this.crashed = crashed;
    }

    /** @return the rows, or empty when there is no journal that can be read */
    static Optional<JournalRows> open(RunLogFiles files, Path runDir, boolean crashed) throws IOException {
        for (long number : JournalFile.numbersIn(runDir).reversed()) {
            Optional<JournalFile> file = JournalFile.open(files, runDir, number);
            if (file.isPresent()) {
                return Optional.of(new JournalRows(files, runDir, file.get(), number, crashed));
            }
        }
        return Optional.empty();
    }

    @Override
    public RunTotals totals() throws IOException {
        return crashed ? newest.totalsWithUncommitted() : newest.totals();
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        List<LiveRunTailRow> rows = new ArrayList<>();
        newest.tail(n, crashed).forEach(row -> rows.add(tailRow(row)));
        long oldest = number;
        while (rows.size() < n && oldest > 0) {
            Optional<JournalFile> older = JournalFile.open(files, runDir, oldest - 1);
            if (older.isEmpty()) {
                break;
            }
            try (JournalFile file = older.get()) {
                file.tail(n - rows.size(), false).forEach(row -> rows.add(tailRow(row)));
            }
            oldest--;
        }
        if (rows.size() < n && oldest > 0) {
            rows.addAll(published(oldest * JournalFormat.GROUP_ROWS, n - rows.size()));
        }
        return rows;
    }

    /** Rows before those of the journal; they are in the Parquet file, or the journal would still hold them. */
    private List<LiveRunTailRow> published(long beforeRow, int n) throws IOException {
        try (ParquetRows parquet = ParquetRows.open(files, runDir.resolve(ParquetPublisher.VISIBLE))) {
            return parquet.tail(n, beforeRow);
        }
    }

    static LiveRunTailRow tailRow(RunLogRow row) {
        return LiveRunTailRow.of(new RecordRow(row));
    }

    @Override
    public void close() throws IOException {
        newest.close();
    }
}
