package dev.arb.runlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The bytes of a row that its hash is taken of: the values as they stand in the Parquet file, in the order of the columns,
 * so that any program that reads the file gets the same ones.
 *
 * <pre>
 *  null                       00
 *  int64, timestamp           01, 8 bytes
 *  int32                      01, 4 bytes
 *  boolean                    01, 00 or 01
 *  double                     01, 8 bytes of IEEE 754
 *  decimal                    01, 16 bytes of the unscaled value in two's complement
 *  string                     01, 4 bytes of length, UTF-8
 * </pre>
 *
 * Numbers are big endian. Mutable and meant to be reused; of one thread.
 */
final class RowBytes {

    private static final byte NULL = 0;
    private static final byte PRESENT = 1;
    private static final int FIRST_BYTES = 8192;

    private static final byte[][] KINDS = List.of(RowKind.values()).stream()
            .map(kind -> kind.token().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private ByteBuffer out = ByteBuffer.allocate(FIRST_BYTES).order(ByteOrder.BIG_ENDIAN);

    void clear() {
        out.clear();
    }

    void putNull() {
        room(1);
        out.put(NULL);
    }

    void putLong(long value) {
        room(1 + Long.BYTES);
        out.put(PRESENT).putLong(value);
    }

    void putInt(int value) {
        room(1 + Integer.BYTES);
        out.put(PRESENT).putInt(value);
    }

    void putFlag(boolean value) {
        room(2);
        out.put(PRESENT).put(value ? (byte) 1 : 0);
    }

    /** Puts bytes that always have the same length. */
    void putFixed(byte[] bytes) {
        room(1 + bytes.length);
        out.put(PRESENT).put(bytes);
    }

    void putText(byte[] utf8, int from, int length) {
        room(1 + Integer.BYTES + length);
        out.put(PRESENT).putInt(length).put(utf8, from, length);
    }

    private void room(int bytes) {
        if (out.remaining() < bytes) {
            ByteBuffer larger =
                    ByteBuffer.allocate(2 * (out.capacity() + bytes)).order(ByteOrder.BIG_ENDIAN);
            out = larger.put(out.flip());
        }
    }

    /** Takes the bytes of a row in the journal's form. The buffer must have an array. */
    void ofRecord(ByteBuffer records, int at) {
        clear();
        long cellMask = records.getLong(at + RowCodec.CELL_MASK_AT);
        int textMask = records.getInt(at + RowCodec.TEXT_MASK_AT);
        int cellAt = at + RowCodec.CELLS_AT;
        int textAt = cellAt + Long.BYTES * Long.bitCount(cellMask);
        for (int i = 0; i < ColumnForm.COLUMNS; i++) {
            if (ColumnForm.of(i) == ColumnForm.TEXT) {
                textAt = putTextOf(i, (textMask & 1 << ColumnForm.slot(i)) != 0, records, textAt);
            } else if ((cellMask & 1L << ColumnForm.slot(i)) != 0) {
                putCell(i, records.getLong(cellAt));
                cellAt += Long.BYTES;
            } else if (ColumnForm.nullable(i)) {
                putNull();
            } else {
                putCell(i, RunLogRow.absentBits(ColumnForm.slot(i)));
            }
        }
    }

    private int putTextOf(int column, boolean present, ByteBuffer records, int textAt) {
        if (present) {
            int length = records.getInt(textAt);
            putText(records.array(), textAt + Integer.BYTES, length);
            return textAt + Integer.BYTES + length;
        }
        if (ColumnForm.nullable(column)) {
            putNull();
        } else {
            putText(records.array(), 0, 0);
        }
        return textAt;
    }

    private void putCell(int column, long bits) {
        switch (ColumnForm.of(column)) {
            case LONG, REAL -> putLong(bits);
            case INT -> putInt((int) bits);
            case FLAG -> putFlag(bits != 0);
            case DECIMAL -> putDecimal(bits);
            case KIND -> {
                byte[] kind = KINDS[RowKind.ofOrdinal(bits).ordinal()];
                putText(kind, 0, kind.length);
            }
            case TEXT -> throw new IllegalStateException("a text has no cell");
        }
    }

    private void putDecimal(long e8) {
        room(1 + 2 * Long.BYTES);
        out.put(PRESENT).putLong(e8 >> Long.SIZE - 1).putLong(e8);
    }

    /** Puts the value on which a cursor stands. */
    void put(ParquetCursor cursor) {
        if (!cursor.defined()) {
            putNull();
            return;
        }
        switch (cursor.type().getPrimitiveTypeName()) {
            case INT64 -> putLong(cursor.value().getLong());
            case INT32 -> putInt(cursor.value().getInteger());
            case BOOLEAN -> putFlag(cursor.value().getBoolean());
            case DOUBLE -> putLong(Double.doubleToRawLongBits(cursor.value().getDouble()));
            case FIXED_LEN_BYTE_ARRAY -> putFixed(cursor.value().getBinary().getBytesUnsafe());
            case BINARY -> {
                byte[] text = cursor.value().getBinary().getBytesUnsafe();
                putText(text, 0, text.length);
            }
            case FLOAT, INT96 -> throw new IllegalStateException("the run log has no column of that type");
        }
    }

    /** Feeds the bytes to a digest. */
    void into(MessageDigest digest) {
        digest.update(out.array(), 0, out.position());
    }
}
