package dev.arb.market.recording;

import dev.arb.market.net.FrameChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The raw bytes of a block while it is filled. Used again after {@link #clear}; of one thread at a time. */
final class FrameBlock {
    private static final int MAX_VARINT = 10;

    private final Map<FrameChannel, Integer> channels = new HashMap<>();
    private byte[] bytes = new byte[FrameFile.BLOCK_BYTES + (1 << 12)];
    private int length;
    private long lastNs;
    private int frames;

    void clear() {
        channels.clear();
        length = 0;
        frames = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean isFull() {
        return length >= FrameFile.BLOCK_BYTES;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Frames in it. */
    int frames() {
        return frames;
    }

    void frame(FrameChannel channel, long timeNs, byte[] buffer, int from, int to) {
        begin(timeNs);
        int number = number(channel);
        unsigned(FrameFile.FRAME);
        unsigned(number);
        time(timeNs);
        unsigned(to - from);
        room(to - from);
        System.arraycopy(buffer, from, bytes, length, to - from);
        length += to - from;
        frames++;
    }

    /** @param kind {@link FrameFile#OPENED} or {@link FrameFile#CLOSED} */
    void event(int kind, FrameChannel channel, long timeNs) {
        begin(timeNs);
        int number = number(channel);
        unsigned(kind);
        unsigned(number);
        time(timeNs);
    }

    void lost(long timeNs, long count) {
        begin(timeNs);
        unsigned(FrameFile.LOST);
        time(timeNs);
        unsigned(count);
    }

    private void begin(long timeNs) {
        if (length == 0) {
            room(Long.BYTES);
            for (int i = 0; i < Long.BYTES; i++) {
                bytes[length++] = (byte) (timeNs >>> (Byte.SIZE * i));
            }
            lastNs = timeNs;
        }
    }

    private int number(FrameChannel channel) {
        Integer known = channels.get(channel);
        if (known != null) {
            return known;
        }
        int number = channels.size();
        channels.put(channel, number);
        unsigned(FrameFile.CHANNEL);
        unsigned(number);
        text(channel.venue().name());
        room(1);
        bytes[length++] = (byte) (channel.kind() == FrameChannel.Kind.REST ? 1 : 0);
        text(channel.name());
        return number;
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private void time(long timeNs) {
        long difference = timeNs - lastNs;
        lastNs = timeNs;
        unsigned((difference << 1) ^ (difference >> (Long.SIZE - 1)));
    }

    private void unsigned(long value) {
        room(MAX_VARINT);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
