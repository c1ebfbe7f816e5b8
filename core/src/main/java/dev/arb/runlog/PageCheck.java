package dev.arb.runlog;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.Encoding;

/**
 * Looks at the counts that an unpacked page declares before parquet-java does, which would make room for as many values as
 * they say, however few bytes follow. See "Encodings" of the Parquet format specification.
 */
final class PageCheck {

    /** Writers fill the last run of bit-packed values up; 64 groups of 8 are one byte's worth of header. */
    private static final long SPARE_VALUES = 512;

    private static final int VALUES_PER_GROUP = 8;
    private static final int LARGEST_DELTA_BLOCK = 1 << 20;

    private PageCheck() {}

    /** @throws IOException when the levels of an optional column promise more values than the page has */
    static void levels(byte[] bytes, int from, int length, int values) throws IOException {
        runs(ByteBuffer.wrap(bytes, from, length), 1, values);
    }

    /** @return how many bytes the length in front of a version 1 page's levels says they are */
    static int levelsLength(byte[] bytes) throws IOException {
        int length = bytes.length < Integer.BYTES
                ? -1
                : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > bytes.length - Integer.BYTES) {
            throw new IOException("a page's levels are longer than the page");
        }
        return length;
    }

    /** @throws IOException when the values promise to be more than the page has */
    static void values(Encoding encoding, byte[] bytes, int from, int values) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            switch (encoding) {
                case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
                    if (in.hasRemaining()) {
                        runs(in, in.get() & 0xFF, values);
                    }
                }
                case RLE -> {
                    in.position(in.position() + Integer.BYTES);
                    runs(in, 1, values);
                }
                case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY, DELTA_BYTE_ARRAY -> delta(in, values);
                default -> {}
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("a page ends too early", e);
        }
    }

    private static void delta(ByteBuffer in, int values) throws IOException {
        long block = varint(in);
        long miniBlocks = varint(in);
        long count = varint(in);
        boolean sound = block > 0 && block <= LARGEST_DELTA_BLOCK && miniBlocks > 0 && miniBlocks <= block;
        if (!sound || count < 0 || count > values) {
            throw new IOException("a page promises " + count + " values and has " + values);
        }
    }

    private static void runs(ByteBuffer in, int bitWidth, long values) throws IOException {
        if (bitWidth > Integer.SIZE) {
            throw new IOException("a page has values of " + bitWidth + " bits");
        }
        long count = 0;
        while (count < values && in.hasRemaining()) {
            long head = varint(in);
            boolean packed = (head & 1) == 1;
            long inRun = packed ? (head >>> 1) * VALUES_PER_GROUP : head >>> 1;
            if (inRun < 0 || inRun > values - count + SPARE_VALUES) {
                throw new IOException("a page promises " + inRun + " values and has " + values);
            }
            long bytes = packed ? inRun / VALUES_PER_GROUP * bitWidth : (bitWidth + Byte.SIZE - 1) / Byte.SIZE;
            in.position(in.position() + (int) Math.min(in.remaining(), bytes));
            count += inRun;
        }
    }

    private static long varint(ByteBuffer in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE && in.hasRemaining(); shift += 7) {
            int part = in.get() & 0xFF;
            value |= (long) (part & 0x7F) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new IOException("a page ends in a number");
    }
}
