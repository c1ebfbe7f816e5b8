package dev.arb.runlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.Util;

/** Reads the page indexes that stand between the last row group and the footer. */
final class ParquetIndexes {

    private ParquetIndexes() {}

    @FunctionalInterface
    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    private static <T> T read(FileChannel channel, long from, int length, Reading<T> reading) throws IOException {
        ByteBuffer bytes = FooterMetadata.read(channel, from, length);
        CompactThrift.structLength(bytes);
        try {
            return reading.from(new ByteArrayInputStream(bytes.array()));
        } catch (RuntimeException e) {
            throw new IOException("a page index cannot be read: " + e.getMessage(), e);
        }
    }

    /** @return the smallest and largest values of the pages of a chunk with a column index */
    static ColumnIndex columnIndex(FileChannel channel, ColumnChunk chunk) throws IOException {
        return read(channel, chunk.getColumn_index_offset(), chunk.getColumn_index_length(), Util::readColumnIndex);
    }

    /** @return where the pages of a chunk with an offset index begin, never empty */
    static List<PageLocation> pageLocations(FileChannel channel, ColumnChunk chunk) throws IOException {
        List<PageLocation> locations = read(
                        channel, chunk.getOffset_index_offset(), chunk.getOffset_index_length(), Util::readOffsetIndex)
                .getPage_locations();
        if (locations.isEmpty()) {
            throw new IOException("a page index without pages");
        }
        return locations;
    }
}
