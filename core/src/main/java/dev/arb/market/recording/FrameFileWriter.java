package dev.arb.market.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Appends blocks to a new file of frames. A block is written at a known place, so one that failed is written over, and
 * what a failure leaves behind never counts. One thread.
 */
final class FrameFileWriter implements AutoCloseable {
    private static final int LEVEL = 3;

    private final FileChannel channel;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private byte[] stored = new byte[FrameFile.BLOCK_BYTES];
    private volatile long end;

    /** Takes a channel whose file is empty. */
    FrameFileWriter(FileChannel channel) throws IOException {
        this.channel = channel;
        writeAt(FrameFile.head(), 0);
        this.end = FrameFile.HEAD_BYTES;
    }

    /** @throws IOException also when the file is there already: no recording is ever overwritten */
    static FrameFileWriter create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            return new FrameFileWriter(channel);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Appends a block; when that fails nothing was appended, and it may be tried again. */
    void append(FrameBlock block) throws IOException {
        int storedLength = deflate(block);
        ByteBuffer out =
                ByteBuffer.allocate(FrameFile.BLOCK_HEAD_BYTES + storedLength).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(FrameFile.BLOCK_MAGIC).putInt(storedLength).putInt(block.length());
        out.putInt(FrameFile.checksum(storedLength, block.length(), stored));
        out.put(stored, 0, storedLength).flip();
        long next = end + out.limit();
        writeAt(out, end);
        end = next;
    }

    private int deflate(FrameBlock block) {
        deflater.reset();
        deflater.setInput(block.bytes(), 0, block.length());
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == stored.length) {
                stored = Arrays.copyOf(stored, 2 * stored.length);
            }
            length += deflater.deflate(stored, length, stored.length - length);
        }
        return length;
    }

    private void writeAt(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Whatever was appended is on the disk afterwards. */
    void sync() throws IOException {
        channel.force(false);
    }

    /** Bytes of the file that count; any thread. */
    long length() {
        return end;
    }

    /** Cuts off what a failed write may have left, and closes. */
    @Override
    public void close() throws IOException {
        deflater.end();
        try {
            channel.truncate(end);
            channel.force(true);
        } finally {
            channel.close();
        }
    }
}
