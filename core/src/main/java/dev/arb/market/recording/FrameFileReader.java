package dev.arb.market.recording;

import dev.arb.market.net.FrameChannel;
import dev.arb.model.VenueId;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a file of frames from its beginning, also while it is written. Memory is one block. A block that is not whole at
 * the end of the file was torn by a crash or is being written: the file ends before it. One thread.
 */
public final class FrameFileReader implements AutoCloseable {
    private static final FrameChannel NO_CHANNEL = new FrameChannel(VenueId.UPBIT, FrameChannel.Kind.WS, "");

    private final FileChannel file;
    private final Inflater inflater = new Inflater(true);
    private final FrameRecord record = new FrameRecord(NO_CHANNEL);
    private final List<FrameChannel> channels = new ArrayList<>();
    private byte[] stored = new byte[FrameFile.BLOCK_BYTES];
    private byte[] raw = new byte[FrameFile.BLOCK_BYTES];
    private int at;
    private int end;
    private long position = FrameFile.HEAD_BYTES;
    private long timeNs;
    private boolean torn;

    private FrameFileReader(FileChannel file) {
        this.file = file;
    }

    /** Whether a file begins as a file of frames does. */
    public static boolean isOne(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = read(channel, 0, FrameFile.HEAD_BYTES);
            byte[] magic = new byte[FrameFile.MAGIC.length];
            head.get(0, magic, 0, Math.min(magic.length, head.limit()));
            return Arrays.equals(magic, FrameFile.MAGIC);
        }
    }

    /** @throws IOException when the file cannot be read, is no file of frames, or is of another version */
    public static FrameFileReader open(Path path) throws IOException {
        if (!isOne(path)) {
            throw new IOException("it does not begin as a file of frames");
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        ByteBuffer head = read(channel, 0, FrameFile.HEAD_BYTES);
        int version = head.limit() < FrameFile.HEAD_BYTES ? 0 : head.getInt(FrameFile.MAGIC.length);
        if (version != FrameFile.VERSION) {
            channel.close();
            throw new IOException("it is a file of frames of version " + version + ", this program reads version "
                    + FrameFile.VERSION);
        }
        return new FrameFileReader(channel);
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end, for now: more may be appended
     * @throws IOException when it cannot be read on; {@link EOFException} when whole blocks follow a damaged one
     */
    public boolean next() throws IOException {
        while (true) {
            if (at == end && !nextBlock()) {
                return false;
            }
            try {
                if (nextRecord()) {
                    return true;
                }
            } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
                throw new IOException("a record before byte " + position + " makes no sense", damaged);
            }
        }
    }

    /** The present record. */
    public FrameRecord record() {
        return record;
    }

    /** Whether the file ended in a block that is not whole. */
    public boolean isTorn() {
        return torn;
    }

    private boolean nextBlock() throws IOException {
        ByteBuffer head = read(file, position, FrameFile.BLOCK_HEAD_BYTES);
        torn = head.limit() > 0;
        if (head.limit() < FrameFile.BLOCK_HEAD_BYTES) {
            return false;
        }
        int storedLength = head.getInt(4);
        int rawLength = head.getInt(8);
        long next = position + FrameFile.BLOCK_HEAD_BYTES + storedLength;
        boolean believable = head.getInt(0) == FrameFile.BLOCK_MAGIC
                && storedLength > 0
                && storedLength <= FrameFile.MAX_RAW_BYTES
                && rawLength > Long.BYTES
                && rawLength <= FrameFile.MAX_RAW_BYTES;
        if (believable && next <= file.size() && load(storedLength, rawLength, head.getInt(12))) {
            position = next;
            torn = false;
            return true;
        }
        if (believable && next < file.size()) {
            throw new EOFException("the block at byte " + position + " is damaged");
        }
        return false;
    }

    private boolean load(int storedLength, int rawLength, int checksum) throws IOException {
        stored = atLeast(stored, storedLength);
        read(file, position + FrameFile.BLOCK_HEAD_BYTES, ByteBuffer.wrap(stored, 0, storedLength));
        if (FrameFile.checksum(storedLength, rawLength, stored) != checksum) {
            return false;
        }
        raw = atLeast(raw, rawLength);
        inflater.reset();
        inflater.setInput(stored, 0, storedLength);
        try {
            if (inflater.inflate(raw, 0, rawLength) != rawLength) {
                return false;
            }
        } catch (DataFormatException damaged) {
            return false;
        }
        channels.clear();
        at = Long.BYTES;
        end = rawLength;
        timeNs = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        return true;
    }

    private static byte[] atLeast(byte[] buffer, int length) {
        return buffer.length >= length ? buffer : new byte[length];
    }

    /** False for a record that only names a channel. */
    private boolean nextRecord() {
        int kind = (int) unsigned();
        switch (kind) {
            case FrameFile.CHANNEL -> {
                channel();
                return false;
            }
            case FrameFile.FRAME -> frame();
            case FrameFile.OPENED -> event(FrameRecord.Kind.OPENED);
            case FrameFile.CLOSED -> event(FrameRecord.Kind.CLOSED);
            case FrameFile.LOST -> {
                record.kind = FrameRecord.Kind.LOST;
                time();
                record.lost = unsigned();
            }
            default -> throw new IllegalArgumentException("kind of record " + kind);
        }
        return true;
    }

    private void channel() {
        int number = (int) unsigned();
        VenueId venue = new VenueId(text());
        FrameChannel.Kind kind = raw[check(1)] == 1 ? FrameChannel.Kind.REST : FrameChannel.Kind.WS;
        if (number != channels.size()) {
            throw new IllegalArgumentException("channel " + number + " is named before " + channels.size());
        }
        channels.add(new FrameChannel(venue, kind, text()));
    }

    private void frame() {
        event(FrameRecord.Kind.FRAME);
        int length = Math.toIntExact(unsigned());
        record.buffer = raw;
        record.from = check(length);
        record.to = record.from + length;
    }

    private void event(FrameRecord.Kind kind) {
        record.kind = kind;
        record.channel = channels.get((int) unsigned());
        time();
    }

    private void time() {
        long zigzag = unsigned();
        timeNs += (zigzag >>> 1) ^ -(zigzag & 1);
        record.timeNs = timeNs;
    }

    private String text() {
        int length = Math.toIntExact(unsigned());
        int from = check(length);
        return new String(raw, from, length, StandardCharsets.UTF_8);
    }

    /** Where the next bytes lie, which are then read. */
    private int check(int length) {
        if (length < 0 || length > end - at) {
            throw new IndexOutOfBoundsException("a length of " + length + " with " + (end - at) + " bytes left");
        }
        int from = at;
        at += length;
        return from;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = raw[check(1)];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        read(file, position, bytes);
        return bytes.flip();
    }

    private static void read(FileChannel file, long position, ByteBuffer into) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int read = file.read(into, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
