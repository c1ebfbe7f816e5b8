package dev.arb.runlog;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks over bytes in Thrift's compact protocol without a Thrift library: a field begins with a byte of id difference and
 * type, numbers are varints, a struct ends with a zero byte. No declared size is believed that goes beyond the bytes, so
 * what has passed here makes a library neither allocate nor loop for more than these bytes.
 */
final class CompactThrift {

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

    CompactThrift(ByteBuffer in) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Passes over the struct with which the bytes begin.
     *
     * @return how many bytes it takes
     * @throws IOException when there is no whole, sound struct
     */
    static int structLength(ByteBuffer bytes) throws IOException {
        CompactThrift walk = new CompactThrift(bytes.duplicate());
        int from = walk.in.position();
        try {
            walk.skip(STRUCT, 0);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
        return walk.in.position() - from;
    }

    /** The two texts of a struct, as field 1 and as the last of the others. */
    record Pair(String first, String second) {}

    /** Reads a struct of texts. */
    Pair pair() throws IOException {
        String first = "";
        String second = "";
        int id = 0;
        for (int head = next(); head != STOP; head = next()) {
            id = fieldId(head, id);
            if (type(head) != BINARY) {
                skip(type(head), 0);
            } else if (id == 1) {
                first = text();
            } else {
                second = text();
            }
        }
        return new Pair(first, second);
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

    private String text() {
        byte[] bytes = new byte[checked(varint())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Every element takes a byte at least. */
    private int checked(long size) {
        if (size < 0 || size > in.remaining()) {
            throw new IllegalArgumentException("something is longer than all there is");
        }
        return (int) size;
    }

    private void skip(int type, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("it is nested too deeply");
        }
        switch (type) {
            case TRUE, FALSE -> {}
            case BYTE -> next();
            case DOUBLE -> skipBytes(Double.BYTES);
            case BINARY -> skipBytes(checked(varint()));
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
        int size = head >> 4;
        int elements = checked(size == 0x0F ? varint() : size);
        for (int i = 0; i < elements; i++) {
            skipElement(type(head), depth);
        }
    }

    /** In a collection a boolean is a byte; as a field it is part of the field's head. */
    private void skipElement(int type, int depth) throws IOException {
        skip(type == TRUE || type == FALSE ? BYTE : type, depth + 1);
    }

    private void skipMap(int depth) throws IOException {
        int size = checked(varint());
        int types = size == 0 ? 0 : next();
        for (int i = 0; i < size; i++) {
            skipElement(types >> 4, depth);
            skipElement(type(types), depth);
        }
    }

    private void skipStruct(int depth) throws IOException {
        for (int head = next(); head != STOP; head = next()) {
            fieldId(head, 0);
            skip(type(head), depth + 1);
        }
    }
}
