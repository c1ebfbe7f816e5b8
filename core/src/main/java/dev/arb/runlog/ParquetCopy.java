package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** One of the two files that take turns in being {@code events.parquet}. Named or not, the open channel stays its own. */
final class ParquetCopy implements Closeable {

    private final FileChannel channel;

    /** How many full row groups it holds, and where the last one ends. */
    private int fullGroups;

    private long fullEnd = ParquetFooter.MAGIC.length;

    ParquetCopy(FileChannel channel) throws IOException {
        this.channel = channel;
        write(ByteBuffer.wrap(ParquetFooter.MAGIC), 0);
    }

    FileChannel channel() {
        return channel;
    }

    int fullGroups() {
        return fullGroups;
    }

    long fullEnd() {
        return fullEnd;
    }

    /** Counts a row group that was written behind the full ones. */
    void grow(long end) {
        fullGroups++;
        fullEnd = end;
    }

    /** Takes over, byte by byte, the full row groups that the other copy has and this one lacks. */
    void catchUp(ParquetCopy other) throws IOException {
        transfer(other.channel, other.fullEnd);
        fullGroups = other.fullGroups;
    }

    /** Takes over, byte by byte, the next full row group, which ends there in the source. */
    void take(FileChannel source, long end) throws IOException {
        transfer(source, end);
        fullGroups++;
    }

    private void transfer(FileChannel source, long end) throws IOException {
        long position = fullEnd;
        channel.position(position);
        while (position < end) {
            long moved = source.transferTo(position, end - position, channel);
            if (moved <= 0) {
                throw new IOException("a copy of events.parquet ends at " + position + " instead of " + end);
            }
            position += moved;
        }
        fullEnd = end;
    }

    /** Ends the file with a footer at this position; what lay behind goes away. */
    void finish(byte[] footer, long position, boolean sync) throws IOException {
        write(ByteBuffer.wrap(footer), position);
        channel.truncate(position + footer.length);
        if (sync) {
            channel.force(false);
        }
    }

    private void write(ByteBuffer bytes, long from) throws IOException {
        long position = from;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
