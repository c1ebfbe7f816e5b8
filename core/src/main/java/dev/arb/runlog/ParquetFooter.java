package dev.arb.runlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.OutputFile;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.protocol.TField;
import shaded.parquet.org.apache.thrift.protocol.TList;
import shaded.parquet.org.apache.thrift.protocol.TProtocol;
import shaded.parquet.org.apache.thrift.protocol.TStruct;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;

/**
 * The footer of a Parquet file, put together from the stored descriptions of its row groups: parquet-java can only write
 * the footer of the row groups that the same writer wrote.
 *
 * <p>Layout: FileMetaData in Thrift's compact protocol, its length in four bytes, {@code PAR1}; see the Parquet format
 * specification, "File format" and {@code parquet.thrift}.
 */
final class ParquetFooter {

    static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    // Thrift's type numbers, whose class the shaded jar leaves out.
    private static final byte TYPE_I32 = 8;
    private static final byte TYPE_I64 = 10;
    private static final byte TYPE_STRING = 11;
    private static final byte TYPE_STRUCT = 12;
    private static final byte TYPE_LIST = 15;

    private static final FileMetaData TEMPLATE = template();

    private ParquetFooter() {}

    /** A writer of parquet-java for our schema that neither pads nor splits. */
    static ParquetFileWriter fileWriter(OutputFile file) throws IOException {
        return new ParquetFileWriter(
                file,
                ParquetSchema.MESSAGE,
                ParquetFileWriter.Mode.OVERWRITE,
                Long.MAX_VALUE,
                0,
                null,
                ParquetSchema.PROPERTIES);
    }

    private static FileMetaData template() {
        org.apache.parquet.hadoop.metadata.FileMetaData file = new org.apache.parquet.hadoop.metadata.FileMetaData(
                ParquetSchema.MESSAGE, Map.of(), org.apache.parquet.Version.FULL_VERSION);
        return new ParquetMetadataConverter()
                .toParquetMetadata(ParquetFileWriter.CURRENT_VERSION, new ParquetMetadata(file, List.of()));
    }

    static byte[] bytesOf(TBase<?, ?> struct) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            struct.write(new TCompactProtocol(new TIOStreamTransport(out)));
        } catch (TException e) {
            throw new IOException("a part of the Parquet footer could not be written: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /**
     * @param rowGroups descriptions of all row groups, in order
     * @param rows of all row groups together
     * @param metadata keys and values
     * @return everything that follows the last row group, up to the end of the file
     */
    static byte[] bytes(List<byte[]> rowGroups, long rows, Map<String, String> metadata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(new TCompactProtocol(new TIOStreamTransport(out)), rowGroups, rows, metadata);
        } catch (TException e) {
            throw new IOException("the Parquet footer could not be written: " + e.getMessage(), e);
        }
        int length = out.size();
        for (int i = 0; i < Integer.BYTES; i++) {
            out.write(length >> i * Byte.SIZE);
        }
        out.write(MAGIC);
        return out.toByteArray();
    }

    private static void write(TProtocol out, List<byte[]> rowGroups, long rows, Map<String, String> metadata)
            throws TException {
        out.writeStructBegin(new TStruct("FileMetaData"));
        out.writeFieldBegin(new TField("version", TYPE_I32, (short) 1));
        out.writeI32(TEMPLATE.getVersion());
        out.writeFieldBegin(new TField("schema", TYPE_LIST, (short) 2));
        writeList(out, TEMPLATE.getSchema());
        out.writeFieldBegin(new TField("num_rows", TYPE_I64, (short) 3));
        out.writeI64(rows);
        out.writeFieldBegin(new TField("row_groups", TYPE_LIST, (short) 4));
        out.writeListBegin(new TList(TYPE_STRUCT, rowGroups.size()));
        for (byte[] rowGroup : rowGroups) {
            out.getTransport().write(rowGroup);
        }
        out.writeFieldBegin(new TField("key_value_metadata", TYPE_LIST, (short) 5));
        writeList(out, keyValues(metadata));
        out.writeFieldBegin(new TField("created_by", TYPE_STRING, (short) 6));
        out.writeString(TEMPLATE.getCreated_by());
        out.writeFieldBegin(new TField("column_orders", TYPE_LIST, (short) 7));
        List<ColumnOrder> orders = TEMPLATE.getColumn_orders();
        writeList(out, orders);
        out.writeFieldStop();
        out.writeStructEnd();
    }

    private static List<KeyValue> keyValues(Map<String, String> metadata) {
        List<KeyValue> pairs = new ArrayList<>();
        metadata.forEach((key, value) -> {
            KeyValue pair = new KeyValue(key);
            pair.setValue(value);
            pairs.add(pair);
        });
        return pairs;
    }

    private static void writeList(TProtocol out, List<? extends TBase<?, ?>> structs) throws TException {
        out.writeListBegin(new TList(TYPE_STRUCT, structs.size()));
        for (TBase<?, ?> struct : structs) {
            struct.write(out);
        }
    }
}
