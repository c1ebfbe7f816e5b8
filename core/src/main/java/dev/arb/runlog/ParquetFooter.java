package dev.arb.runlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
 * <p>Layout: the locator of {@link FooterMetadata}, FileMetaData in Thrift's compact protocol, its length in four bytes, {@code PAR1}; see the Parquet format
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
        List<KeyValue> far = pairs(metadata, false);
        List<KeyValue> near = pairs(metadata, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int nearAt;
        try {
            TProtocol thrift = new TCompactProtocol(new TIOStreamTransport(out));
            writeUpToPairs(thrift, rowGroups, rows);
            thrift.writeListBegin(new TList(TYPE_STRUCT, far.size() + near.size()));
            write(thrift, far);
            nearAt = out.size();
            write(thrift, near);
            writeBehindPairs(thrift);
        } catch (TException e) {
            throw new IOException("the Parquet footer could not be written: " + e.getMessage(), e);
        }
        return ByteBuffer.allocate(FooterMetadata.LOCATOR_BYTES + out.size() + Integer.BYTES + MAGIC.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(FooterMetadata.locator(nearAt, near.size()))
                .put(out.toByteArray())
                .putInt(out.size())
                .put(MAGIC)
                .array();
    }

    private static void writeUpToPairs(TProtocol out, List<byte[]> rowGroups, long rows) throws TException {
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
    }

    private static void writeBehindPairs(TProtocol out) throws TException {
        out.writeFieldBegin(new TField("created_by", TYPE_STRING, (short) 6));
        out.writeString(TEMPLATE.getCreated_by());
        out.writeFieldBegin(new TField("column_orders", TYPE_LIST, (short) 7));
        List<ColumnOrder> orders = TEMPLATE.getColumn_orders();
        writeList(out, orders);
        out.writeFieldStop();
        out.writeStructEnd();
    }

    private static List<KeyValue> pairs(Map<String, String> metadata, boolean near) {
        List<KeyValue> pairs = new ArrayList<>();
        metadata.forEach((key, value) -> {
            if (FooterMetadata.NEAR_KEYS.contains(key) == near) {
                KeyValue pair = new KeyValue(key);
                pair.setValue(value);
                pairs.add(pair);
            }
        });
        return pairs;
    }

    private static void writeList(TProtocol out, List<? extends TBase<?, ?>> structs) throws TException {
        out.writeListBegin(new TList(TYPE_STRUCT, structs.size()));
        write(out, structs);
    }

    private static void write(TProtocol out, List<? extends TBase<?, ?>> structs) throws TException {
        for (TBase<?, ?> struct : structs) {
            struct.write(out);
        }
    }
}
