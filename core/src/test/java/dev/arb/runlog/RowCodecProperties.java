package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowCodecProperties {

    private final CRC32C crc = new CRC32C();

    private ByteBuffer encoded(RunLogRow row, long number) {
        ByteBuffer bytes = JournalFormat.buffer(RowRing.SEGMENT_BYTES);
        int end = RowCodec.encode(row, number, bytes, 0);
        assertThat(end).isLessThanOrEqualTo(RowCodec.upperBound(row));
        RowCodec.seal(bytes, 0, crc);
        return bytes.limit(end);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll long seed, @ForAll @IntRange(max = 1000) int number) {
        RunLogRow row = SampleRows.random(seed, number, new RunLogRow());
        ByteBuffer bytes = encoded(row, number);
        RunLogRow read = new RunLogRow();
        RowCodec.decode(bytes, 0, read);
        assertThat(RowCodec.intact(bytes, 0, crc)).isTrue();
        assertThat(read.sameAs(row)).as("%s read as %s", row, read).isTrue();
    }

    @Property
    void aChangedByteIsNoticed(@ForAll long seed, @ForAll @IntRange(max = 10_000) int at, @ForAll byte change) {
        ByteBuffer bytes = encoded(SampleRows.random(seed, 1, new RunLogRow()), 1);
        int position = at % bytes.limit();
        byte before = bytes.get(position);
        bytes.put(position, (byte) (before ^ change));
        assertThat(RowCodec.intact(bytes, 0, crc)).isEqualTo(change == 0);
    }

    @Property
    void aRecordCutShortIsNoticed(@ForAll long seed, @ForAll @IntRange(max = 10_000) int at) {
        ByteBuffer bytes = encoded(SampleRows.random(seed, 1, new RunLogRow()), 1);
        bytes.limit(at % bytes.limit());
        assertThat(RowCodec.intact(bytes, 0, crc)).isFalse();
    }

    @Property
    void textsAreEncodedAsTheJdkDoes(@ForAll String text, @ForAll @IntRange(min = 4, max = 200) int maxBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(maxBytes);
        int end = Utf8.encode(text, bytes, 0, maxBytes);
        String read = new String(bytes.array(), 0, end, StandardCharsets.UTF_8);
        byte[] expected = wellFormed(text).getBytes(StandardCharsets.UTF_8);
        assertThat(Arrays.copyOf(bytes.array(), end)).isEqualTo(Arrays.copyOf(expected, end));
        assertThat(wellFormed(text)).startsWith(read);
        assertThat(end == expected.length || end > maxBytes - 4).isTrue();
    }

    /** Half a surrogate pair has no UTF-8 form; it becomes the replacement character. */
    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .map(codePoint -> codePoint >= 0xD800 && codePoint <= 0xDFFF ? 0xFFFD : codePoint)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
