package dev.arb.market.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The format of a file of frames, little endian:
 *
 * <pre>
 *  head    "ARBFRAME", int32 version (1), int32 0
 *  blocks  int32 0x4b434c42, int32 stored length, int32 raw length, int32 CRC-32C of both lengths and the stored bytes,
 *          then the stored bytes: a deflate stream without head, as in zip
 *  raw     int64 time of the first record, then records
 *  record  uvarint kind, then
 *            1 channel  uvarint number, text venue, byte 0 for a connection or 1 for answers, text name
 *            2 frame    uvarint channel, svarint time, uvarint length, bytes
 *            3 opened   uvarint channel, svarint time
 *            4 closed   uvarint channel, svarint time
 *            5 lost     svarint time, uvarint count: frames that could not be kept here
 *  text    uvarint length, UTF-8
 * </pre>
 *
 * A uvarint has seven bits a byte, the lowest first, the high bit set on all but the last; an svarint is a zigzag one. A
 * time is the difference to the record before, in nanoseconds, in the first record to the block's time. A block can be
 * read by itself: it names the channels it uses. Blocks are only appended; one that a crash has torn is the last, and its
 * length or checksum tells.
 */
final class FrameFile {
    static final byte[] MAGIC = "ARBFRAME".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int HEAD_BYTES = 16;
    static final int BLOCK_MAGIC = 0x4b434c42;
    static final int BLOCK_HEAD_BYTES = 16;
    /** A block is closed when it has so many raw bytes; a single larger frame makes a larger block. */
    static final int BLOCK_BYTES = 1 << 18;
    /** No frame is larger, so no length beyond it is believed. */
    static final int MAX_RAW_BYTES = 1 << 26;

    static final int CHANNEL = 1;
    static final int FRAME = 2;
    static final int OPENED = 3;
    static final int CLOSED = 4;
    static final int LOST = 5;

    private FrameFile() {}

    static ByteBuffer head() {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return head.put(MAGIC).putInt(VERSION).putInt(0).flip();
    }

    /** CRC-32C over the lengths of a block's head and its stored bytes. */
    static int checksum(int storedLength, int rawLength, byte[] stored) {
        ByteBuffer lengths = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        lengths.putInt(storedLength).putInt(rawLength).flip();
        CRC32C crc = new CRC32C();
        crc.update(lengths);
        crc.update(stored, 0, storedLength);
        return (int) crc.getValue();
    }
}
