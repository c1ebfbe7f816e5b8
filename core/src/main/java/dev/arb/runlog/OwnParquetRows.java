package dev.arb.runlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a Parquet file that we wrote: the totals and the last rows stand in its footer. */
final class OwnParquetRows implements RunRows {

    private final RunLogFiles files;
    private final Path path;
    private final RunTotals totals;
    private final String lastRows;

    private OwnParquetRows(RunLogFiles files, Path path, RunTotals totals, String lastRows) {
        this.files = files;
        this.path = path;
        this.totals = totals;
        this.lastRows = lastRows;
    }

    /** @return the rows, or empty when another program wrote the file */
    static Optional<OwnParquetRows> open(RunLogFiles files, Path path) throws IOException {
        Map<String, String> near;
        try (FileChannel channel = files.open(path, StandardOpenOption.READ)) {
            near = FooterMetadata.near(channel).orElse(Map.of());
        } catch (IOException e) {
            throw new IOException(path.getFileName() + " is not a readable Parquet file: " + e.getMessage(), e);
        }
        return TotalsJson.parse(near.getOrDefault(TotalsJson.KEY, ""))
                .map(totals -> new OwnParquetRows(files, path, totals, near.getOrDefault(FooterTail.KEY, "")));
    }

    @Override
    public RunTotals totals() {
        return totals;
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        List<RunLogRow> last = FooterTail.parse(lastRows);
        if (n > last.size() && last.size() < totals.rows) {
            try (ParquetRows rows = ParquetRows.open(files, path)) {
                return rows.tail(n);
            }
        }
        List<LiveRunTailRow> rows = new ArrayList<>();
        last.subList(0, Math.min(n, last.size())).forEach(row -> rows.add(JournalRows.tailRow(row)));
        return rows;
    }

    @Override
    public void close() {
        // The file is open only while it is read.
    }
}
