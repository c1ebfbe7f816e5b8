package dev.arb.runlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The binary form of a row, in memory and in the journal, little endian:
 *
 * <pre>
 *  0  int32  length of the record, this field and the last one included
 *  4  int32  CRC-32C of the bytes from 8 up to the last field
 *  8  int64  number of the row in its run, from 0
 * 16  int64  which cells follow, one bit each
 * 24  int32  which texts follow, one bit each
 * 28  int64  for each cell that is there, in the order of the columns
 *     then for each text that is there: int32 length, UTF-8 bytes
 *     int32  length again, so that a reader can walk backwards
 * </pre>
 *
 * The same row always gives the same bytes. Texts longer than {@link #MAX_TEXT_BYTES} are cut.
 */
final class RowCodec {

    static final int LENGTH_AT = 0;
    static final int CRC_AT = 4;
    static final int ROW_NUMBER_AT = 8;
    static final int CELL_MASK_AT = 16;
    static final int TEXT_MASK_AT = 24;
    static final int CELLS_AT = 28;
    static final int TRAILER_BYTES = Integer.BYTES;
    static final int MIN_BYTES = CELLS_AT + TRAILER_BYTES;
    static final int MAX_TEXT_BYTES = 32 * 1024;
    static final int MAX_BYTES =
            MIN_BYTES + RunLogColumns.CELLS * Long.BYTES + RunLogColumns.TEXTS * (Integer.BYTES + MAX_TEXT_BYTES);

    private RowCodec() {}

    /** @return at least as many bytes as the row takes */
    static int upperBound(RunLogRow row) {
        int bytes = MIN_BYTES + RunLogColumns.CELLS * Long.BYTES;
        for (String text : row.texts) {
            bytes += Integer.BYTES + Math.min(Utf8.MAX_BYTES_PER_CHAR * text.length(), MAX_TEXT_BYTES);
        }
        return bytes;
    }

    /**
     * Writes a row without its checksum, which {@link #seal} adds later, off the engine thread.
     *
     * @return the position after it
     */
    static int encode(RunLogRow row, long rowNumber, ByteBuffer out, int at) {
        out.putLong(at + ROW_NUMBER_AT, rowNumber);
        int position = encodeCells(row.cells, out, at);
        position = encodeTexts(row.texts, out, at, position);
        int length = position + TRAILER_BYTES - at;
        out.putInt(at + LENGTH_AT, length);
        out.putInt(position, length);
        return position + TRAILER_BYTES;
    }

    private static int encodeCells(long[] cells, ByteBuffer out, int at) {
        long mask = 0;
        int position = at + CELLS_AT;
        for (int slot = 0; slot < cells.length; slot++) {
            long bits = cells[slot];
            if (bits != RunLogRow.absentBits(slot)) {
                mask |= 1L << slot;
                out.putLong(position, bits);
                position += Long.BYTES;
            }
        }
        out.putLong(at + CELL_MASK_AT, mask);
        return position;
    }

    private static int encodeTexts(String[] texts, ByteBuffer out, int at, int from) {
        int mask = 0;
        int position = from;
        for (int slot = 0; slot < texts.length; slot++) {
            String text = texts[slot];
            if (!text.isEmpty()) {
                mask |= 1 << slot;
                int end = Utf8.encode(text, out, position + Integer.BYTES, MAX_TEXT_BYTES);
                out.putInt(position, end - position - Integer.BYTES);
                position = end;
            }
        }
        out.putInt(at + TEXT_MASK_AT, mask);
        return position;
    }

    /** Adds the checksum to an encoded row. */
    static void seal(ByteBuffer records, int at, CRC32C scratch) {
        records.putInt(at + CRC_AT, checksum(records, at, scratch));
    }

    /** @return whether the bytes from {@code at} on, up to the limit, begin with a whole, undamaged record */
    static boolean intact(ByteBuffer records, int at, CRC32C scratch) {
        int available = records.limit() - at;
        if (available < MIN_BYTES) {
            return false;
        }
        int length = records.getInt(at + LENGTH_AT);
        return length >= MIN_BYTES
                && length <= Math.min(available, MAX_BYTES)
                && records.getInt(at + length - TRAILER_BYTES) == length
                && records.getInt(at + CRC_AT) == checksum(records, at, scratch);
    }

    private static int checksum(ByteBuffer records, int at, CRC32C scratch) {
        int length = records.getInt(at + LENGTH_AT);
        int limit = records.limit();
        int position = records.position();
        records.limit(at + length - TRAILER_BYTES).position(at + ROW_NUMBER_AT);
        scratch.reset();
        scratch.update(records);
        records.limit(limit).position(position);
        return (int) scratch.getValue();
    }

    /** Reads an intact record into a row. */
    static void decode(ByteBuffer records, int at, RunLogRow row) {
        row.clear();
        long cellMask = records.getLong(at + CELL_MASK_AT);
        int position = at + CELLS_AT;
        for (int slot = 0; slot < row.cells.length; slot++) {
            if ((cellMask & 1L << slot) != 0) {
                row.cells[slot] = records.getLong(position);
                position += Long.BYTES;
            }
        }
        int textMask = records.getInt(at + TEXT_MASK_AT);
        for (int slot = 0; slot < row.texts.length; slot++) {
            if ((textMask & 1 << slot) != 0) {
                int length = records.getInt(position);
                row.texts[slot] = text(records, position + Integer.BYTES, length);
                position += Integer.BYTES + length;
            }
        }
    }

    private static String text(ByteBuffer records, int at, int length) {
        byte[] bytes = new byte[length];
        records.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @return the content of a cell of an encoded row */
    static long cell(ByteBuffer records, int at, int slot) {
        long mask = records.getLong(at + CELL_MASK_AT);
        long bit = 1L << slot;
        if ((mask & bit) == 0) {
            return RunLogRow.absentBits(slot);
        }
        return records.getLong(at + CELLS_AT + Long.BYTES * Long.bitCount(mask & (bit - 1)));
    }
}
