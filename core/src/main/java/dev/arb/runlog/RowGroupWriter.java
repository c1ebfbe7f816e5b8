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
        for (int i = 0; i < ColumnForm.COLUMNS; i++) {
            if (ColumnForm.of(i) == ColumnForm.TEXT) {
                textAt = addText(i, (textMask & 1 << ColumnForm.slot(i)) != 0, records, textAt);
            } else if ((cellMask & 1L << ColumnForm.slot(i)) != 0) {
                addNumber(i, records.getLong(cellAt));
                cellAt += Long.BYTES;
            } else if (ColumnForm.nullable(i)) {
                writers[i].writeNull(0, 0);
            } else {
                addNumber(i, RunLogRow.absentBits(ColumnForm.slot(i)));
            }
        }
        columns.endRecord();
        rows++;
    }

    private void addNumber(int column, long bits) {
        ColumnWriter writer = writers[column];
        int definition = ColumnForm.nullable(column) ? 1 : 0;
        switch (ColumnForm.of(column)) {
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
            if (ColumnForm.nullable(column)) {
                writers[column].writeNull(0, 0);
            } else {
                writers[column].write(Binary.EMPTY, 0, 0);
            }
            return textAt;
        }
        int length = records.getInt(textAt);
        int from = textAt + Integer.BYTES;
        Binary text = Binary.fromReusedByteArray(records.array(), from, length);
        writers[column].write(text, 0, ColumnForm.nullable(column) ? 1 : 0);
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
