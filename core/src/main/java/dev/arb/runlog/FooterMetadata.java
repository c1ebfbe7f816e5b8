package dev.arb.runlog;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys and values in the footer of a Parquet file, found without loading a Parquet library, so that the summary of an
 * ended run costs a short command nothing but reading the footer.
 *
 * <p>The footer is Thrift's compact protocol: a field begins with a byte of id difference and type, numbers are varints,
 * a struct ends with a zero byte. Field 5 of FileMetaData is the list of KeyValue (1: key, 2: value).
 */
final class FooterMetadata {

    private static final int TAIL_BYTES = 8;

    /** A first read that takes the whole footer of most files along. */
    private static final int FIRST_READ_BYTES = 64 * 1024;

    private static final int KEY_VALUE_FIELD = 5;
    private static final int DEEPEST = 32;

    private static final int STOP = 0;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;

    private final ByteBuffer in;
    private final Map<String, String> pairs = new HashMap<>();

    private FooterMetadata(ByteBuffer in) {
        this.in = in;
    }

    /** @return the Thrift part of a file's footer */
    static byte[] footerBytes(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer end = read(channel, Math.max(0, size - FIRST_READ_BYTES), (int) Math.min(size, FIRST_READ_BYTES));
        if (size < TAIL_BYTES + Integer.BYTES || !endsWithMagic(end)) {
            throw new IOException("it does not end with PAR1");
        }
        int length = end.getInt(end.limit() - TAIL_BYTES);
        if (length <= 0 || length > size - TAIL_BYTES) {
            throw new IOException("its footer length " + length + " is impossible");
        }
        byte[] bytes = new byte[length];
        if (length + TAIL_BYTES <= end.limit()) {
            end.get(end.limit() - TAIL_BYTES - length, bytes);
        } else {
            read(channel, size - TAIL_BYTES - length, length).get(bytes);
        }
        return bytes;
    }

    private static boolean endsWithMagic(ByteBuffer end) {
        int at = end.limit() - Integer.BYTES;
        return end.get(at) == 'P' && end.get(at + 1) == 'A' && end.get(at + 2) == 'R' && end.get(at + 3) == '1';
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

    /** @throws IOException when the bytes are no footer */
    static Map<String, String> parse(byte[] footer) throws IOException {
        FooterMetadata parser = new FooterMetadata(ByteBuffer.wrap(footer).order(ByteOrder.LITTLE_ENDIAN));
        try {
            parser.file();
            return parser.pairs;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("its footer is damaged", e);
        }
    }

    private void file() throws IOException {
        int id = 0;
        for (int head = next(); head != STOP; head = next()) {
            id = fieldId(head, id);
            if (id == KEY_VALUE_FIELD && type(head) == LIST) {
                keyValues();
            } else {
                skip(type(head), 0);
            }
        }
    }

    private void keyValues() throws IOException {
        int head = next();
        long size = listSize(head);
        for (long i = 0; i < size; i++) {
            keyValue();
        }
    }

    private void keyValue() throws IOException {
        String key = "";
        String value = "";
        int id = 0;
        for (int head = next(); head != STOP; head = next()) {
            id = fieldId(head, id);
            if (type(head) != BINARY) {
                skip(type(head), 0);
            } else if (id == 1) {
                key = text();
            } else {
                value = text();
            }
        }
        pairs.put(key, value);
    }

    private int next() {
        return in.get() & 0xFF;
    }

    private static int type(int head) {
        return head & 0x0F;
    }

    private int fieldId(int head, int before) {
        int difference = head >> 4;
        if (difference != 0) {
            return before + difference;
        }
        long zigzag = varint();
        return (int) (zigzag >>> 1 ^ -(zigzag & 1));
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = next();
            value |= (long) (part & 0x7F) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number has too many bytes");
    }

    private long listSize(int head) {
        int size = head >> 4;
        return size == 0x0F ? varint() : size;
    }

    private String text() {
        byte[] bytes = new byte[checkedLength()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int checkedLength() {
        long length = varint();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a text is longer than the footer");
        }
        return (int) length;
    }

    private void skip(int type, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("its footer is nested too deeply");
        }
        switch (type) {
            case TRUE, FALSE -> {}
            case BYTE -> next();
            case DOUBLE -> skipBytes(Double.BYTES);
            case BINARY -> skipBytes(checkedLength());
            case LIST, SET -> skipList(depth);
            case MAP -> skipMap(depth);
            case STRUCT -> skipStruct(depth);
            default -> varint();
        }
    }

    private void skipBytes(int count) {
        in.position(in.position() + count);
    }

    private void skipList(int depth) throws IOException {
        int head = next();
        long size = listSize(head);
        for (long i = 0; i < size; i++) {
            skipElement(type(head), depth);
        }
    }

    /** In a collection a boolean is a byte; as a field it is part of the field's head. */
    private void skipElement(int type, int depth) throws IOException {
        skip(type == TRUE || type == FALSE ? BYTE : type, depth + 1);
    }

    private void skipMap(int depth) throws IOException {
        long size = varint();
        if (size == 0) {
            return;
        }
        int types = next();
        for (long i = 0; i < size; i++) {
            skipElement(types >> 4, depth);
            skipElement(type(types), depth);
        }
    }

    private void skipStruct(int depth) throws IOException {
        int id = 0;
        for (int head = next(); head != STOP; head = next()) {
            id = fieldId(head, id);
            skip(type(head), depth + 1);
        }
    }
}
