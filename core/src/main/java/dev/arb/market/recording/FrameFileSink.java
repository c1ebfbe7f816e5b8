package dev.arb.market.recording;

import dev.arb.market.net.FrameChannel;
import dev.arb.market.net.RawFrameSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Writes frames to a new file in the calling thread, which waits for the disk: for frames that can wait, so that none is
 * ever lost. One thread.
 */
public final class FrameFileSink implements RawFrameSink, AutoCloseable {
    private final FrameFileWriter writer;
    private final FrameBlock block = new FrameBlock();
    private long written;

    /** @throws IOException when the file exists already, or cannot be written */
    public FrameFileSink(Path file) throws IOException {
        this.writer = FrameFileWriter.create(file);
    }

    /** @throws UncheckedIOException when the disk does not take it */
    @Override
    public void frame(FrameChannel channel, long receivedNs, byte[] buffer, int from, int to) {
        block.frame(channel, receivedNs, buffer, from, to);
        if (block.isFull()) {
            append();
        }
    }

    private void append() {
        try {
            writer.append(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += block.frames();
        block.clear();
    }

    /** How much is in the file. */
    public RecorderStats stats() {
        return new RecorderStats(written + block.frames(), written, 0, writer.length(), false);
    }

    /** Writes the rest and ends the file. */
    @Override
    public void close() throws IOException {
        try {
            if (!block.isEmpty()) {
                append();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            writer.close();
        }
    }
}
