package dev.arb.runlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A stretch in the middle of a Parquet file, given to parquet-java as if it were a file being written: positions are
 * those of the real file, and the magic that parquet-java begins every file with is left out.
 */
final class ParquetSegment implements OutputFile {

    private static final int BUFFER_BYTES = 1 << 18;
    private static final int MAGIC_BYTES = 4;

    private final FileChannel channel;
    private final long from;

    ParquetSegment(FileChannel channel, long from) {
        this.channel = channel;
        this.from = from;
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Stream();
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return new Stream();
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    private final class Stream extends PositionOutputStream {
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        private long flushedTo = from;
        private int toSkip = MAGIC_BYTES;

        @Override
        public long getPos() {
            return flushedTo + buffer.position();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int skipped = Math.min(toSkip, length);
            toSkip -= skipped;
            int at = offset + skipped;
            int end = offset + length;
            while (at < end) {
                if (!buffer.hasRemaining()) {
                    flush();
                }
                int part = Math.min(buffer.remaining(), end - at);
                buffer.put(bytes, at, part);
                at += part;
            }
        }

        @Override
        public void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                flushedTo += channel.write(buffer, flushedTo);
            }
            buffer.clear();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
