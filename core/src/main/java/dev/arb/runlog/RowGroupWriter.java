package dev.arb.runlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.internal.hadoop.metadata.IndexReference;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Turns encoded rows into one row group at a given place of a file. One object for one row group. */
final class RowGroupWriter {

    /** What has to be done with a column's value; a switch over it is faster than a call through an interface. */
    private enum Form {
        LONG,
        INT,
        FLAG,
        REAL,
        DECIMAL,
        KIND,
        TEXT
    }

    private static final Form[] FORMS =
            RunLogColumns.ALL.stream().map(RowGroupWriter::formOf).toArray(Form[]::new);
    private static final int[] SLOTS =
            RunLogColumns.ALL.stream().mapToInt(RunLogColumn::slot).toArray();
    private static final boolean[] NULLABLE = nullable();
    private static final Binary[] KINDS = List.of(RowKind.values()).stream()
            .map(kind -> Binary.fromString(kind.token()))
            .toArray(Binary[]::new);

    private final ColumnChunkPageWriteStore pages = ColumnChunkPageWriteStore.builder()
            .withCompressorProvider(column -> new ParquetCodecs.ZstdCompressor())
            .withSchema(ParquetSchema.MESSAGE)
            .withAllocator(new HeapByteBufferAllocator())
            .withColumnIndexTruncateLength(ParquetSchema.PROPERTIES.getColumnIndexTruncateLength())
            .withPageWriteChecksumEnabled(true)
            .build();
    private final ColumnWriteStore columns = ParquetSchema.PROPERTIES.newColumnWriteStore(ParquetSchema.MESSAGE, pages);
    private final ColumnWriter[] writers =
            ParquetSchema.MESSAGE.getColumns().stream().map(this::writer).toArray(ColumnWriter[]::new);
    private final byte[] decimal = new byte[ParquetSchema.DECIMAL_BYTES];
    private long rows;

    private static Form formOf(RunLogColumn column) {
        return switch (column) {
            case RunLogColumn.LongColumn any -> Form.LONG;
            case RunLogColumn.TimeColumn any -> Form.LONG;
            case RunLogColumn.IntColumn any -> Form.INT;
            case RunLogColumn.FlagColumn any -> Form.FLAG;
            case RunLogColumn.DoubleColumn any -> Form.REAL;
            case RunLogColumn.DecimalColumn any -> Form.DECIMAL;
            case RunLogColumn.KindColumn any -> Form.KIND;
            case RunLogColumn.TextColumn any -> Form.TEXT;
        };
    }

    private static boolean[] nullable() {
        boolean[] nullable = new boolean[RunLogColumns.ALL.size()];
        for (int i = 0; i < nullable.length; i++) {
            nullable[i] = RunLogColumns.ALL.get(i).nullable();
        }
        return nullable;
    }

    private ColumnWriter writer(ColumnDescriptor descriptor) {
        return columns.getColumnWriter(descriptor);
    }

    /**
     * Encodes what a scan yields into a row group.
     *
     * @param scan stands before the first row
     * @param maxRows how many rows at most
     * @param from where in the file the pages begin
     * @param ordinal the row group's number in the file
     * @param chain takes the rows that it has not had before
     * @param firstRow number of the first row in the file
     * @return the row group; it has fewer rows than wanted when the scan ended early
     */
    static RowGroup encode(
            JournalScan scan, long maxRows, FileChannel out, long from, int ordinal, HashChain chain, long firstRow)
            throws IOException {
        RowGroupWriter group = new RowGroupWriter();
        while (group.rows < maxRows && scan.next()) {
            chain.add(firstRow + group.rows, scan.window(), scan.at());
            group.add(scan.window(), scan.at());
        }
        return group.writeTo(out, from, ordinal);
    }

    /** Adds an encoded row. The buffer must have an array. */
    private void add(ByteBuffer records, int at) {
        long cellMask = records.getLong(at + RowCodec.CELL_MASK_AT);
        int textMask = records.getInt(at + RowCodec.TEXT_MASK_AT);
        int cellAt = at + RowCodec.CELLS_AT;
        int textAt = cellAt + Long.BYTES * Long.bitCount(cellMask);
        for (int i = 0; i < FORMS.length; i++) {
            if (FORMS[i] == Form.TEXT) {
                textAt = addText(i, (textMask & 1 << SLOTS[i]) != 0, records, textAt);
            } else if ((cellMask & 1L << SLOTS[i]) != 0) {
                addNumber(i, records.getLong(cellAt));
                cellAt += Long.BYTES;
            } else if (NULLABLE[i]) {
                writers[i].writeNull(0, 0);
            } else {
                addNumber(i, RunLogRow.absentBits(SLOTS[i]));
            }
        }
        columns.endRecord();
        rows++;
    }

    private void addNumber(int column, long bits) {
        ColumnWriter writer = writers[column];
        int definition = NULLABLE[column] ? 1 : 0;
        switch (FORMS[column]) {
            case LONG -> writer.write(bits, 0, definition);
            case INT -> writer.write((int) bits, 0, definition);
            case FLAG -> writer.write(bits != 0, 0, definition);
            case REAL -> writer.write(Double.longBitsToDouble(bits), 0, definition);
            case DECIMAL -> writer.write(decimal(bits), 0, definition);
            case KIND -> writer.write(KINDS[RowKind.ofOrdinal(bits).ordinal()], 0, definition);
            case TEXT -> throw new IllegalStateException("a text has no cell");
        }
    }

    private Binary decimal(long e8) {
        byte sign = (byte) (e8 >> Long.SIZE - 1);
        for (int i = 0; i < Long.BYTES; i++) {
            decimal[i] = sign;
            decimal[decimal.length - 1 - i] = (byte) (e8 >> i * Byte.SIZE);
        }
        return Binary.fromReusedByteArray(decimal);
    }

    private int addText(int column, boolean present, ByteBuffer records, int textAt) {
        if (!present) {
            if (NULLABLE[column]) {
                writers[column].writeNull(0, 0);
            } else {
                writers[column].write(Binary.EMPTY, 0, 0);
            }
            return textAt;
        }
        int length = records.getInt(textAt);
        int from = textAt + Integer.BYTES;
        Binary text = Binary.fromReusedByteArray(records.array(), from, length);
        writers[column].write(text, 0, NULLABLE[column] ? 1 : 0);
        return from + length;
    }

    private RowGroup writeTo(FileChannel channel, long from, int ordinal) throws IOException {
        if (rows == 0) {
            columns.close();
            pages.close();
            return new RowGroup(0, from, new byte[0]);
        }
        columns.flush();
        try (ParquetFileWriter out = ParquetFooter.fileWriter(new ParquetSegment(channel, from))) {
            out.start();
            out.startBlock(rows);
            pages.flushToFileWriter(out);
            out.endBlock();
            out.end(Map.of());
            ParquetMetadata metadata = out.getFooter();
            return new RowGroup(rows, endOf(metadata), footerEntry(metadata, ordinal));
        } finally {
            columns.close();
            pages.close();
        }
    }

    /** The footer that parquet-java put behind the indexes is not wanted; ours will be written over it. */
    private static long endOf(ParquetMetadata metadata) {
        long end = 0;
        for (ColumnChunkMetaData chunk : metadata.getBlocks().getFirst().getColumns()) {
            end = Math.max(end, chunk.getStartingPos() + chunk.getTotalSize());
            end = Math.max(end, endOf(chunk.getColumnIndexReference()));
            end = Math.max(end, endOf(chunk.getOffsetIndexReference()));
        }
        return end;
    }

    private static long endOf(@Nullable IndexReference index) {
        return index == null ? 0 : index.getOffset() + index.getLength();
    }

    private static byte[] footerEntry(ParquetMetadata metadata, int ordinal) throws IOException {
        org.apache.parquet.format.RowGroup entry = new ParquetMetadataConverter()
                .toParquetMetadata(ParquetFileWriter.CURRENT_VERSION, metadata)
                .getRow_groups()
                .getFirst();
        if (ordinal <= Short.MAX_VALUE) {
            entry.setOrdinal((short) ordinal);
        } else {
            entry.unsetOrdinal();
        }
        return ParquetFooter.bytesOf(entry);
    }
}
