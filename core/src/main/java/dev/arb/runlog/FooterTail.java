package dev.arb.runlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * The last rows of an ended run as a text in the footer: the journal's records, newest first, behind a fingerprint of the
 * columns, deflated, in Base64. So the usual tail needs no page of the file.
 */
final class FooterTail {

    /** Key in the footer's metadata. */
    static final String KEY = "arb.tail";

    /** What a tail view usually shows, with some to spare. */
    static final int ROWS = 64;

    /** More than 64 rows can take. */
    private static final int LARGEST = 32 << 20;

    private FooterTail() {}

    static String text(List<RunLogRow> newestFirst) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        CRC32C crc = new CRC32C();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(JournalFormat.buffer(Integer.BYTES)
                    .putInt(JournalFormat.COLUMNS_FINGERPRINT)
                    .array());
            for (RunLogRow row : newestFirst) {
                ByteBuffer record = JournalFormat.buffer(RowCodec.upperBound(row));
                int length = RowCodec.encode(row, 0, record, 0);
                RowCodec.seal(record, 0, crc);
                out.write(record.array(), 0, length);
            }
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** @return the rows, newest first; none when the text is not one of ours or of other columns */
    static List<RunLogRow> parse(String text) {
        List<RunLogRow> rows = new ArrayList<>();
        try {
            ByteBuffer bytes = inflate(Base64.getDecoder().decode(text));
            if (bytes.remaining() < Integer.BYTES || bytes.getInt(0) != JournalFormat.COLUMNS_FINGERPRINT) {
                return rows;
            }
            CRC32C crc = new CRC32C();
            int at = Integer.BYTES;
            while (RowCodec.intact(bytes, at, crc)) {
                RunLogRow row = new RunLogRow();
                RowCodec.decode(bytes, at, row);
                rows.add(row);
                at += bytes.getInt(at);
            }
            return rows;
        } catch (IllegalArgumentException | DataFormatException e) {
            return new ArrayList<>();
        }
    }

    private static ByteBuffer inflate(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[16 * 1024];
            while (!inflater.finished() && out.size() < LARGEST) {
                int length = inflater.inflate(part);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(part, 0, length);
            }
            return ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        } finally {
            inflater.end();
        }
    }
}
