package dev.arb.runlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Where the pages of a column begin in a row group, and the bounds of each, as the file's page indexes say.
 *
 * @param firstRows first row of each page, counted in the row group
 * @param bounds of each page
 */
record ParquetPages(List<Long> firstRows, List<ParquetBounds> bounds) {

    /** @return the pages, when the file has both indexes of the chunk and they agree */
    static Optional<ParquetPages> read(FileChannel channel, PrimitiveType type, ColumnChunk chunk) throws IOException {
        boolean indexed = chunk.getColumn_index_length() > 0 && chunk.getOffset_index_length() > 0;
        if (!indexed) {
            return Optional.empty();
        }
        List<PageLocation> locations = ParquetIndexes.pageLocations(channel, chunk);
        ColumnIndex index = ParquetIndexes.columnIndex(channel, chunk);
        int pages = locations.size();
        boolean agree = index.getNull_pages().size() == pages
                && index.getMin_values().size() == pages
                && index.getMax_values().size() == pages;
        if (!agree) {
            return Optional.empty();
        }
        List<Long> firstRows = new ArrayList<>();
        List<ParquetBounds> bounds = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            firstRows.add(locations.get(i).getFirst_row_index());
            bounds.add(
                    index.getNull_pages().get(i)
                            ? ParquetBounds.ofNothing(type)
                            : new ParquetBounds(
                                    type,
                                    index.getMin_values().get(i),
                                    index.getMax_values().get(i)));
        }
        return Optional.of(new ParquetPages(firstRows, bounds));
    }

    /** @return bounds of the page that begins with this row; empty when none begins there */
    Optional<ParquetBounds> beginningAt(long row) {
        int at = firstRows.indexOf(row);
        return at < 0 ? Optional.empty() : Optional.of(bounds.get(at));
    }
}
