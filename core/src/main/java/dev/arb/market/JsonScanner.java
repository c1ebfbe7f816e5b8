package dev.arb.market;

import java.util.Arrays;

/**
 * Walks over JSON in a byte array without allocating. It knows only what frames of exchanges need: strings are compared
 * as raw bytes (an escaped name simply matches nothing), numbers are integers or skipped, everything else is skipped.
 *
 * <p>All methods throw {@link MalformedFrameException} where the text is not JSON or ends too early. Single-threaded.
 */
public final class JsonScanner {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_LONG_DIGITS = 18;

    private final DecimalScanner decimals = new DecimalScanner();
    private byte[] text = new byte[0];
    private int at;
    private int end;
    private int tokenFrom;
    private int tokenTo;

    /** Begins with the bytes from {@code from} (inclusive) to {@code to} (exclusive). */
    public void reset(byte[] buffer, int from, int to) {
        this.text = buffer;
        this.at = from;
        this.end = to;
    }

    /** Where the next read begins. */
    public int position() {
        return at;
    }

    /** Goes to a position that {@link #position} told before. */
    public void seek(int position) {
        at = position;
    }

    /** The next byte that is not white space, which stays unread. */
    public byte peek() {
        if (at < end && text[at] > ' ') {
            return text[at];
        }
        return peekAfterSpace();
    }

    private byte peekAfterSpace() {
        while (at < end && isSpace(text[at])) {
            at++;
        }
        if (at >= end) {
            throw MalformedFrameException.INSTANCE;
        }
        return text[at];
    }

    /** Reads this byte. */
    public void expect(char c) {
        if (peek() != c) {
            throw MalformedFrameException.INSTANCE;
        }
        at++;
    }

    /** Reads this byte if it comes next. */
    public boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    /** Reads exactly these bytes if they come next, without white space before. */
    public boolean accept(byte[] expected) {
        int to = at + expected.length;
        if (to > end || !Arrays.equals(text, at, to, expected, 0, expected.length)) {
            return false;
        }
        at = to;
        return true;
    }

    /** Only white space may be left. */
    public void expectEnd() {
        while (at < end) {
            if (!isSpace(text[at++])) {
                throw MalformedFrameException.INSTANCE;
            }
        }
    }

    /** Reads a string, whose raw bytes are then the token. */
    public void string() {
        expect('"');
        byte[] bytes = text;
        int to = end;
        int i = at;
        while (i < to && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        if (i >= to) {
            throw MalformedFrameException.INSTANCE;
        }
        tokenFrom = at;
        tokenTo = i;
        at = i + 1;
    }

    /** Reads the name of a field and its colon; the name is then the token. */
    public void name() {
        string();
        expect(':');
    }

    public byte[] buffer() {
        return text;
    }

    public int tokenFrom() {
        return tokenFrom;
    }

    public int tokenTo() {
        return tokenTo;
    }

    public int tokenLength() {
        return tokenTo - tokenFrom;
    }

    /** The first byte of a token that is not empty. */
    public byte tokenByte() {
        return text[tokenFrom];
    }

    public boolean tokenIs(byte[] expected) {
        return Arrays.equals(text, tokenFrom, tokenTo, expected, 0, expected.length);
    }

    /** Reads an integer that is not negative. */
    public long integer() {
        peek();
        int from = at;
        long value = 0;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            value = value * 10 + (text[at++] - '0');
        }
        boolean ended = at >= end || isSpace(text[at]) || text[at] == ',' || text[at] == '}' || text[at] == ']';
        if (at == from || at - from > MAX_LONG_DIGITS || !ended) {
            throw MalformedFrameException.INSTANCE;
        }
        return value;
    }

    /** Reads a decimal, bare or in quotes, as E8; {@link DecimalScanner#INVALID} when it is none. */
    public long decimalE8() {
        boolean quoted = peek() == '"';
        long value = decimals.readE8(text, quoted ? at + 1 : at, end);
        int after = decimals.end();
        if (value != DecimalScanner.INVALID && after < end && endsDecimal(text[after], quoted)) {
            at = quoted ? after + 1 : after;
            return value;
        }
        if (quoted) {
            string();
        } else {
            scalar();
        }
        return DecimalScanner.INVALID;
    }

    private static boolean endsDecimal(byte b, boolean quoted) {
        return quoted ? b == '"' : !isScalarByte(b);
    }

    /** Skips any value. */
    public void skipValue() {
        skip(0);
    }

    private void skip(int depth) {
        if (depth > MAX_DEPTH) {
            throw MalformedFrameException.INSTANCE;
        }
        switch (peek()) {
            case '"' -> string();
            case '{' -> skipContainer('}', depth);
            case '[' -> skipContainer(']', depth);
            default -> scalar();
        }
    }

    private void skipContainer(char close, int depth) {
        at++;
        if (accept(close)) {
            return;
        }
        do {
            if (close == '}') {
                name();
            }
            skip(depth + 1);
        } while (accept(','));
        expect(close);
    }

    /** A number, {@code true}, {@code false} or {@code null}: anything up to the next delimiter. */
    private void scalar() {
        peek();
        byte[] bytes = text;
        int to = end;
        int i = at;
        while (i < to && isScalarByte(bytes[i])) {
            i++;
        }
        tokenFrom = at;
        tokenTo = i;
        at = i;
        if (tokenTo == tokenFrom) {
            throw MalformedFrameException.INSTANCE;
        }
    }

    private static boolean isScalarByte(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || b == '-' || b == '+' || b == '.' || b == 'E';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
