package dev.arb.runlog;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file of any origin, opened for reading: its footer, and single columns from a given row on. parquet-java's own
 * file reader is not used because it does not load without Hadoop; page decoding is parquet-java's.
 */
final class ParquetView implements Closeable {

    private final FileChannel channel;
    private final FileMetaData footer;
    private final MessageType schema;

    private ParquetView(FileChannel channel, FileMetaData footer, MessageType schema) {
        this.channel = channel;
        this.footer = footer;
        this.schema = schema;
    }

    /** @throws IOException when the file is gone or not a Parquet file that can be understood */
    static ParquetView open(RunLogFiles files, Path file) throws IOException {
        FileChannel channel = files.open(file, StandardOpenOption.READ);
        try {
            return read(channel);
        } catch (IOException e) {
            channel.close();
            throw new IOException(file.getFileName() + " is not a readable Parquet file: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            channel.close();
            throw new IOException(file.getFileName() + " is not a readable Parquet file: " + e, e);
        }
    }

    private static ParquetView read(FileChannel channel) throws IOException {
        byte[] bytes = FooterMetadata.footerBytes(channel);
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes));
        FileMetaData withoutGroups = new FileMetaData(footer);
        withoutGroups.setRow_groups(List.of());
        MessageType schema = new ParquetMetadataConverter()
                .fromParquetMetadata(withoutGroups)
                .getFileMetaData()
                .getSchema();
        return new ParquetView(channel, footer, schema);
    }

    long rows() {
        return footer.getNum_rows();
    }

    /** @return the keys and values of the footer */
    Map<String, String> metadata() {
        Map<String, String> pairs = new HashMap<>();
        if (footer.isSetKey_value_metadata()) {
            footer.getKey_value_metadata().forEach(pair -> pairs.put(pair.getKey(), String.valueOf(pair.getValue())));
        }
        return pairs;
    }

    List<RowGroup> rowGroups() {
        return footer.getRow_groups();
    }

    /** @return whether the file has a column of this name whose values are simple ones */
    boolean hasColumn(String name) {
        return schema.containsField(name)
                && schema.getType(name).isPrimitive()
                && schema.getColumnDescription(new String[] {name}).getMaxRepetitionLevel() == 0;
    }

    /**
     * Opens a column of a row group.
     *
     * @param name a column for which {@link #hasColumn} is true
     * @param fromRow the first row wanted, counted in the row group; only the pages from there on are read when the file
     *     has an index
     * @return a cursor on that row; empty when the row group lacks the column
     */
    Optional<ParquetCursor> column(RowGroup group, String name, long fromRow) throws IOException {
        for (ColumnChunk chunk : group.getColumns()) {
            boolean wanted = chunk.isSetMeta_data()
                    && chunk.getMeta_data().getPath_in_schema().equals(List.of(name));
            if (wanted) {
                ParquetChunk pages = ParquetChunk.open(channel, chunk, fromRow);
                return Optional.of(ParquetCursor.open(pages, schema, name, fromRow));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
