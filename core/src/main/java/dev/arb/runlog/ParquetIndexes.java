package dev.arb.runlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.Util;

/** Reads the page indexes that stand between the last row group and the footer. */
final class ParquetIndexes {

    private ParquetIndexes() {}

    /** @return where the pages of a chunk with an offset index begin, never empty */
    static List<PageLocation> pageLocations(FileChannel channel, ColumnChunk chunk) throws IOException {
        ByteBuffer bytes = FooterMetadata.read(channel, chunk.getOffset_index_offset(), chunk.getOffset_index_length());
        try {
            List<PageLocation> locations = Util.readOffsetIndex(new ByteArrayInputStream(bytes.array()))
                    .getPage_locations();
            if (locations.isEmpty()) {
                throw new IOException("an offset index without pages");
            }
            return locations;
        } catch (RuntimeException e) {
            throw new IOException("an offset index cannot be read: " + e.getMessage(), e);
        }
    }
}
