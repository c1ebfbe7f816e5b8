package dev.arb.runlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Layout of a journal file, {@code events-NNNNNN.journal}. The run's journal is cut into files of {@link #GROUP_ROWS}
 * rows, each of which becomes one row group of {@code events.parquet}; file N begins with row N × {@code GROUP_ROWS}.
 *
 * <p>A head of {@link #HEAD_BYTES} holds the magic, the file's number, a fingerprint of the columns, and two slots that
 * are written in turn: how far the file is valid and the totals of the run up to there. A reader takes the newest slot
 * whose checksum is right, so that it never sees one half written. Records follow the head, without gaps.
 */
final class JournalFormat {

    /** Rows of a full row group, and of a full journal file. */
    static final int GROUP_ROWS = 122_880;

    static final int HEAD_BYTES = 4096;
    /** Tells records of other columns from ours. */
    static final int COLUMNS_FINGERPRINT = RunLogColumns.ALL.toString().hashCode();

    static final long MAGIC = 0x314c4e524a425241L;

    private static final int NUMBER_AT = 8;
    private static final int COLUMNS_AT = 16;
    private static final int SLOT_AT = 512;
    private static final int SLOT_DISTANCE = 512;
    private static final int SLOT_END_AT = 8;
    private static final int SLOT_TOTALS_AT = 16;
    private static final int SLOT_CRC_AT = SLOT_TOTALS_AT + RunTotals.BYTES;
    static final int SLOT_BYTES = SLOT_CRC_AT + Integer.BYTES;

    private static final Pattern NAME = Pattern.compile("events-(\\d{6,12})\\.journal");

    private JournalFormat() {}

    /**
     * What a slot says.
     *
     * @param version counts the writes of slots of this file
     * @param end position in the file after the last record
     * @param totals of the run up to there
     */
    record Slot(long version, long end, RunTotals totals) {}

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Path file(Path runDir, long number) {
        return runDir.resolve(String.format(Locale.ROOT, "events-%06d.journal", number));
    }

    /** @return the number of a journal file by its name, or empty when the name is none */
    static OptionalLong numberOf(String fileName) {
        Matcher matcher = NAME.matcher(fileName);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** @return a new head with both slots at the beginning of the records */
    static ByteBuffer head(long number, RunTotals totals) {
        ByteBuffer head = buffer(HEAD_BYTES);
        head.putLong(0, MAGIC);
        head.putLong(NUMBER_AT, number);
        head.putInt(COLUMNS_AT, COLUMNS_FINGERPRINT);
        putSlot(head, slotAt(0), new Slot(0, HEAD_BYTES, totals));
        putSlot(head, slotAt(1), new Slot(1, HEAD_BYTES, totals));
        return head;
    }

    /** @return the slot's bytes, to be written at {@link #slotAt} */
    static ByteBuffer slot(Slot slot) {
        ByteBuffer bytes = buffer(SLOT_BYTES);
        putSlot(bytes, 0, slot);
        return bytes;
    }

    static int slotAt(long version) {
        return SLOT_AT + (int) (version & 1) * SLOT_DISTANCE;
    }

    private static void putSlot(ByteBuffer out, int at, Slot slot) {
        out.putLong(at, slot.version);
        out.putLong(at + SLOT_END_AT, slot.end);
        slot.totals.encode(out, at + SLOT_TOTALS_AT);
        out.putInt(at + SLOT_CRC_AT, slotChecksum(out, at));
    }

    /** @return whether the head is one of ours, of this file and of these columns */
    static boolean headMatches(ByteBuffer head, long number) {
        return head.limit() >= HEAD_BYTES
                && head.getLong(0) == MAGIC
                && head.getLong(NUMBER_AT) == number
                && head.getInt(COLUMNS_AT) == COLUMNS_FINGERPRINT;
    }

    /** @return the newest slot that is whole, or one with version −1 when neither is */
    static Slot newestSlot(ByteBuffer head) {
        Slot first = readSlot(head, slotAt(0));
        Slot second = readSlot(head, slotAt(1));
        return first.version > second.version ? first : second;
    }

    private static Slot readSlot(ByteBuffer head, int at) {
        boolean whole = head.getInt(at + SLOT_CRC_AT) == slotChecksum(head, at) && head.getLong(at + SLOT_END_AT) != 0;
        long version = whole ? head.getLong(at) : -1;
        return new Slot(version, head.getLong(at + SLOT_END_AT), RunTotals.decode(head, at + SLOT_TOTALS_AT));
    }

    private static int slotChecksum(ByteBuffer bytes, int at) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), at, SLOT_CRC_AT);
        return (int) crc.getValue();
    }
}
