package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rows of a Parquet file that another program wrote; the file is open only while it is read. */
record ForeignParquetRows(RunLogFiles files, Path file, ForeignTotals known) implements RunRows {

    @Override
    public RunTotals totals() throws IOException {
        return known.of(files, file);
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        try (ParquetRows rows = ParquetRows.open(files, file)) {
            return rows.tail(n);
        }
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
