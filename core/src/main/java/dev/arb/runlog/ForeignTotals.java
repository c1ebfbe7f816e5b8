package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a Parquet file that another program wrote: one pass over the columns that they need, and, when the file is
 * replaced by a longer one, over the row groups that are new. One thread.
 */
final class ForeignTotals {

    private ViewTotals totals = new ViewTotals(false, false);
    private List<List<ColumnMetaData>> counted = List.of();
    private @Nullable FileIdentity identity;

    RunTotals of(RunLogFiles files, Path file) throws IOException {
        FileIdentity now = FileIdentity.of(file);
        if (!now.equals(identity)) {
            try (ParquetRows rows = ParquetRows.open(files, file)) {
                update(rows);
            }
            identity = now;
        }
        return totals.totals().copy();
    }

    private void update(ParquetRows rows) throws IOException {
        List<List<ColumnMetaData>> groups =
                rows.rowGroups().stream().map(ForeignTotals::pages).toList();
        boolean longer = !counted.isEmpty()
                && groups.size() >= counted.size()
                && groups.subList(0, counted.size()).equals(counted);
        if (!longer) {
            totals = new ViewTotals(rows.has(RunLogColumns.KIND), rows.has(RunLogColumns.ORDERS_BLOCKED));
        }
        counted = List.of();
        rows.addTo(totals, totals.totals().rows);
        counted = groups;
    }

    /** What tells a row group from another; filters stand behind all of them and move when there are more. */
    private static List<ColumnMetaData> pages(RowGroup group) {
        return group.getColumns().stream()
                .filter(ColumnChunk::isSetMeta_data)
                .map(chunk -> {
                    ColumnMetaData pages = new ColumnMetaData(chunk.getMeta_data());
                    pages.unsetBloom_filter_offset();
                    pages.unsetBloom_filter_length();
                    return pages;
                })
                .toList();
    }
}
