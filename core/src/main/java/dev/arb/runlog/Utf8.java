package dev.arb.runlog;

import java.nio.ByteBuffer;

/** Writes texts as UTF-8 without allocating, which the JDK's encoders cannot. */
final class Utf8 {

    /** A char takes at most three bytes; a surrogate pair takes four for two chars. */
    static final int MAX_BYTES_PER_CHAR = 3;

    private static final int LARGEST_SEQUENCE = 4;

    private Utf8() {}

    /**
     * Writes as much of the text as fits.
     *
     * @param maxBytes where to cut; the cut falls between characters
     * @return the position after the last byte
     */
    static int encode(String text, ByteBuffer out, int at, int maxBytes) {
        int position = at;
        int index = 0;
        int length = text.length();
        int end = at + maxBytes;
        while (index < length && position < end && text.charAt(index) < 0x80) {
            out.put(position++, (byte) text.charAt(index++));
        }
        while (index < length && position + LARGEST_SEQUENCE <= end) {
            int codePoint = text.codePointAt(index);
            index += Character.charCount(codePoint);
            position = put(codePoint, out, position);
        }
        return position;
    }

    private static int put(int codePoint, ByteBuffer out, int at) {
        if (codePoint < 0x80) {
            out.put(at, (byte) codePoint);
            return at + 1;
        }
        if (codePoint < 0x800) {
            out.put(at, (byte) (0xC0 | codePoint >> 6));
            return continuation(codePoint, out, at + 1, 0);
        }
        if (codePoint < 0x10000) {
            int scalar = codePoint >= 0xD800 && codePoint <= 0xDFFF ? 0xFFFD : codePoint;
            out.put(at, (byte) (0xE0 | scalar >> 12));
            return continuation(scalar, out, at + 1, 6);
        }
        out.put(at, (byte) (0xF0 | codePoint >> 18));
        return continuation(codePoint, out, at + 1, 12);
    }

    private static int continuation(int codePoint, ByteBuffer out, int at, int highestShift) {
        int position = at;
        for (int shift = highestShift; shift >= 0; shift -= 6) {
            out.put(position++, (byte) (0x80 | codePoint >> shift & 0x3F));
        }
        return position;
    }
}
