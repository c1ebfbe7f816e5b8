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
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * A Parquet file of any origin, opened for reading: its footer, and single columns from a given row on. parquet-java's own
 * file reader is not used because it does not load without Hadoop; page decoding is parquet-java's.
 */
final class ParquetView implements Closeable {

    /** Constant columns of another program can take next to no bytes. */
    private static final long MOST_ROWS_PER_BYTE = 1024;

    private static final long ROWS_IN_ANY_FILE = 1 << 20;

    /** Nobody counts more finely; a damaged scale would make a number of as many digits. */
    private static final int LARGEST_SCALE = 100;

    private final FileChannel channel;
    private final FileMetaData footer;
    private final MessageType schema;

    /** Paths of the columns in their order, dots between. */
    private final List<String> leaves;

    private ParquetView(FileChannel channel, FileMetaData footer, MessageType schema) {
        this.channel = channel;
        this.footer = footer;
        this.schema = schema;
        this.leaves =
                schema.getPaths().stream().map(path -> String.join(".", path)).toList();
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
        ParquetView view = new ParquetView(channel, footer, schema);
        view.check(channel.size());
        return view;
    }

    /** A damaged count would make a reader loop for as long as it says. */
    private void check(long fileBytes) throws IOException {
        long rows = 0;
        for (RowGroup group : rowGroups()) {
            boolean sound = group.getNum_rows() >= 0 && group.getColumns().size() == leaves.size();
            if (!sound) {
                throw new IOException("a row group has " + group.getNum_rows() + " rows and "
                        + group.getColumns().size() + " columns of " + leaves.size());
            }
            rows = Math.addExact(rows, group.getNum_rows());
        }
        if (rows != rows() || rows > ROWS_IN_ANY_FILE + fileBytes * MOST_ROWS_PER_BYTE) {
            throw new IOException(
                    "its row groups have " + rows + " rows, the file has " + rows() + " in " + fileBytes + " bytes");
        }
    }

    long rows() {
        return footer.getNum_rows();
    }

    /** @return whether the file has exactly our columns, in our order, with values stored as ours are */
    boolean hasOurColumns() {
        List<Type> ours = ParquetSchema.MESSAGE.getFields();
        boolean same = schema.getFieldCount() == ours.size();
        for (int i = 0; same && i < ours.size(); i++) {
            same = isStoredAs(schema.getType(i), ours.get(i).asPrimitiveType());
        }
        return same;
    }

    private static boolean isStoredAs(Type type, PrimitiveType ours) {
        boolean exact = ours.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation
                || ours.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation;
        return type.getName().equals(ours.getName())
                && type.isPrimitive()
                && !type.isRepetition(Type.Repetition.REPEATED)
                && type.asPrimitiveType().getPrimitiveTypeName() == ours.getPrimitiveTypeName()
                && type.asPrimitiveType().getTypeLength() == ours.getTypeLength()
                && (!exact || ours.getLogicalTypeAnnotation().equals(type.getLogicalTypeAnnotation()));
    }

    /** Copies everything from the last row group on, to the places that it has in this file. */
    void copyEnd(FileChannel into) throws IOException {
        long from = ParquetFooter.MAGIC.length;
        if (!rowGroups().isEmpty()) {
            from = rowGroups().getLast().getColumns().stream()
                    .mapToLong(ParquetChunk::start)
                    .min()
                    .orElse(from);
        }
        long size = channel.size();
        into.position(from);
        while (from < size) {
            long moved = channel.transferTo(from, size - from, into);
            if (moved <= 0) {
                throw new IOException("the file ended while it was copied");
            }
            from += moved;
        }
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
                && !schema.getType(name).isRepetition(Type.Repetition.REPEATED)
                && !(type(name).getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
                        && decimal.getScale() > LARGEST_SCALE);
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
        Optional<ColumnChunk> chunk = chunk(group, name);
        return chunk.isEmpty()
                ? Optional.empty()
                : Optional.of(ParquetCursor.open(
                        ParquetChunk.open(channel, chunk.get(), optional(name), fromRow), schema, name, fromRow));
    }

    /** @return bounds of a column's values in a row group, when the footer tells them */
    Optional<ParquetBounds> bounds(RowGroup group, String name) {
        return chunk(group, name).flatMap(chunk -> ParquetBounds.of(type(name), chunk));
    }

    /** @return the pages of a column in a row group, when the file has indexes of them */
    Optional<ParquetPages> pages(RowGroup group, String name) throws IOException {
        Optional<ColumnChunk> chunk = chunk(group, name);
        return chunk.isEmpty() ? Optional.empty() : ParquetPages.read(channel, type(name), chunk.get());
    }

    private boolean optional(String name) {
        return schema.getType(name).isRepetition(Type.Repetition.OPTIONAL);
    }

    private PrimitiveType type(String name) {
        return schema.getType(name).asPrimitiveType();
    }

    /** The chunks of a row group stand in the order of the schema's leaves, which are not the fields where these nest. */
    private Optional<ColumnChunk> chunk(RowGroup group, String name) {
        int place = hasColumn(name) ? leaves.indexOf(name) : -1;
        if (place < 0 || place >= group.getColumns().size()) {
            return Optional.empty();
        }
        return Optional.of(group.getColumns().get(place)).filter(ColumnChunk::isSetMeta_data);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
