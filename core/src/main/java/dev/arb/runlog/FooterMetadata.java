package dev.arb.runlog;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The footer of a Parquet file, found from the end of the file, and the few keys and values of ours that a summary needs,
 * read without a Parquet library and without going through the row groups, of which a long run has hundreds.
 *
 * <p>For that, our own files have a locator in front of the footer, in bytes that belong to no row group and that other
 * readers pass over: int32 position of the {@link #NEAR_KEYS} in the footer, int32 how many pairs they are, {@link #MAGIC},
 * little endian.
 */
final class FooterMetadata {

    /** What a summary needs; these keys come last among the pairs, the larger ones before. */
    static final Set<String> NEAR_KEYS = Set.of(TotalsJson.KEY, FooterTail.KEY);

    static final int LOCATOR_BYTES = 3 * Integer.BYTES;

    /** "ARBN" and "PAR1". */
    private static final int MAGIC = 0x4E425241;

    private static final int PARQUET_MAGIC = 0x31524150;
    private static final int TAIL_BYTES = 8;

    /** A first read that takes along what a summary needs. */
    private static final int FIRST_READ_BYTES = 64 * 1024;

    private static final int MOST_PAIRS = 100;

    private FooterMetadata() {}

    /** @return the locator of pairs that begin there in the footer */
    static byte[] locator(int position, int pairs) {
        return ByteBuffer.allocate(LOCATOR_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(position)
                .putInt(pairs)
                .putInt(MAGIC)
                .array();
    }

    /**
     * @return the {@link #NEAR_KEYS} and their values; empty when another program wrote the file
     * @throws IOException when it is no whole Parquet file, or the pairs are damaged
     */
    static Optional<Map<String, String>> near(FileChannel channel) throws IOException {
        FileEnd end = FileEnd.read(channel);
        if (end.footerAt < LOCATOR_BYTES) {
            return Optional.empty();
        }
        ByteBuffer locator = end.bytes(channel, end.footerAt - LOCATOR_BYTES, LOCATOR_BYTES);
        int position = locator.getInt();
        int pairs = locator.getInt();
        if (locator.getInt() != MAGIC) {
            return Optional.empty();
        }
        if (position < 0 || position > end.footerLength || pairs < 0 || pairs > MOST_PAIRS) {
            throw new IOException("its footer is damaged");
        }
        return Optional.of(pairs(end.bytes(channel, end.footerAt + position, end.footerLength - position), pairs));
    }

    private static Map<String, String> pairs(ByteBuffer bytes, int count) throws IOException {
        Map<String, String> pairs = new HashMap<>();
        CompactThrift thrift = new CompactThrift(bytes);
        try {
            for (int i = 0; i < count; i++) {
                CompactThrift.Pair pair = thrift.pair();
                pairs.put(pair.first(), pair.second());
            }
            return pairs;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("its footer is damaged", e);
        }
    }

    /**
     * @return the Thrift part of a file's footer, which was found to be sound as Thrift
     * @throws IOException when it is no whole Parquet file
     */
    static byte[] footerBytes(FileChannel channel) throws IOException {
        FileEnd end = FileEnd.read(channel);
        byte[] footer = new byte[end.footerLength];
        end.bytes(channel, end.footerAt, end.footerLength).get(footer);
        try {
            CompactThrift.structLength(ByteBuffer.wrap(footer));
        } catch (IOException e) {
            throw new IOException("its footer cannot be read: " + e.getMessage(), e);
        }
        return footer;
    }

    /**
     * The last bytes of a file and where its footer lies.
     *
     * @param lastAt position in the file of the first of these bytes
     */
    private record FileEnd(ByteBuffer last, long lastAt, long footerAt, int footerLength) {

        static FileEnd read(FileChannel channel) throws IOException {
            long size = channel.size();
            int length = (int) Math.min(size, FIRST_READ_BYTES);
            ByteBuffer last = FooterMetadata.read(channel, size - length, length);
            if (size < TAIL_BYTES + Integer.BYTES || !endsWithMagic(last)) {
                throw new IOException("it does not end with PAR1");
            }
            int footer = last.getInt(last.limit() - TAIL_BYTES);
            if (footer <= 0 || footer > size - TAIL_BYTES) {
                throw new IOException("its footer length " + footer + " is impossible");
            }
            return new FileEnd(last, size - length, size - TAIL_BYTES - footer, footer);
        }

        private static boolean endsWithMagic(ByteBuffer end) {
            return end.getInt(end.limit() - Integer.BYTES) == PARQUET_MAGIC;
        }

        /** Bytes of the file, taken from those that were read where they are among them. */
        ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
            return from >= lastAt
                    ? last.slice((int) (from - lastAt), length).order(ByteOrder.LITTLE_ENDIAN)
                    : FooterMetadata.read(channel, from, length);
        }
    }

    /** Reads exactly this stretch of a file, little endian. */
    static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        if (from < 0 || length < 0 || from + length > channel.size()) {
            throw new IOException("bytes " + from + " to " + (from + length) + " lie outside the file");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        JournalScan.readFully(channel, bytes, from);
        if (bytes.hasRemaining()) {
            throw new IOException("the file ended while it was read");
        }
        return bytes.flip();
    }
}
