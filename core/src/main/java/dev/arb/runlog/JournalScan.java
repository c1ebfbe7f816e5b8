package dev.arb.runlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Walks forward over the records of a journal file; ends at the first that is torn, damaged or not the next row. */
final class JournalScan {

    private static final int WINDOW_BYTES = RowRing.SEGMENT_BYTES;

    private final FileChannel channel;
    private final long limit;
    private final CRC32C crc = new CRC32C();
    private final ByteBuffer window;

    /** Position in the file of the window's first byte. */
    private long windowAt;

    private int at;
    private int length;
    private long nextRow;

    /**
     * @param channel the journal file
     * @param from position of the first record
     * @param limit position that no record may go beyond
     * @param firstRow the number that the first record must have
     */
    JournalScan(FileChannel channel, long from, long limit, long firstRow) {
        this.channel = channel;
        this.limit = limit;
        this.windowAt = from;
        this.nextRow = firstRow;
        this.window = JournalFormat.buffer((int) Math.clamp(limit - from, 0, WINDOW_BYTES));
        window.limit(0);
    }

    /** Goes to the next record; it begins at {@link #at()} of {@link #window()} until the next call. */
    boolean next() throws IOException {
        at += length;
        length = 0;
        if (!RowCodec.intact(window, at, crc)) {
            refill();
            if (!RowCodec.intact(window, at, crc)) {
                return false;
            }
        }
        if (window.getLong(at + RowCodec.ROW_NUMBER_AT) != nextRow) {
            return false;
        }
        nextRow++;
        length = window.getInt(at + RowCodec.LENGTH_AT);
        return true;
    }

    ByteBuffer window() {
        return window;
    }

    int at() {
        return at;
    }

    /** @return the position in the file after the current record */
    long endOfRecord() {
        return windowAt + at + length;
    }

    private void refill() throws IOException {
        windowAt += at;
        at = 0;
        window.clear().limit((int) Math.clamp(limit - windowAt, 0, window.capacity()));
        readFully(channel, window, windowAt);
        window.flip();
    }

    /** Reads until the buffer is full or the file ends. */
    static void readFully(FileChannel channel, ByteBuffer into, long from) throws IOException {
        long position = from;
        while (into.hasRemaining()) {
            int read = channel.read(into, position);
            if (read < 0) {
                return;
            }
            position += read;
        }
    }
}
