package dev.arb.runlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/**
 * A stretch of a file as a stream, which reads little more from the disk than is taken from it. The channel's own position
 * is left alone.
 */
final class FileStretch extends InputStream {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private final long end;

    /** Position in the file of what follows the buffer. */
    private long next;

    /**
     * @param from position of the first byte
     * @param end position after the last byte
     * @throws IOException when that is no stretch of the file
     */
    FileStretch(FileChannel channel, long from, long end) throws IOException {
        if (from < 0 || end < from || end > channel.size()) {
            throw new IOException("bytes " + from + " to " + end + " lie outside the file");
        }
        this.channel = channel;
        this.next = from;
        this.end = end;
    }

    /** @return the position in the file after the last byte */
    long end() {
        return end;
    }

    /** @return the position in the file of the next byte */
    long position() {
        return next - buffer.remaining();
    }

    /**
     * Takes a struct in Thrift's compact protocol that was found to be sound.
     *
     * @throws IOException when none begins here that fits into the buffer
     */
    byte[] struct() throws IOException {
        buffer.compact().limit((int) Math.min(BUFFER_BYTES, buffer.position() + end - next));
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, next);
            if (read < 0) {
                break;
            }
            next += read;
        }
        buffer.flip();
        byte[] struct = new byte[CompactThrift.structLength(buffer)];
        buffer.get(struct);
        return struct;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!buffer.hasRemaining() && length >= BUFFER_BYTES && next < end) {
            return direct(ByteBuffer.wrap(into, offset, (int) Math.min(length, end - next)));
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(into, offset, count);
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, end - position());
        long inBuffer = Math.min(skipped, buffer.remaining());
        buffer.position(buffer.position() + (int) inBuffer);
        next += skipped - inBuffer;
        return skipped;
    }

    private int direct(ByteBuffer into) throws IOException {
        int read = channel.read(into, next);
        next += Math.max(0, read);
        return read;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear().limit((int) Math.min(BUFFER_BYTES, end - next));
        if (buffer.hasRemaining()) {
            next += Math.max(0, channel.read(buffer, next));
        }
        buffer.flip();
        return buffer.hasRemaining();
    }
}
