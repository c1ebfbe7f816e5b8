package dev.arb.config;

/** A position in TOML text with its line: white space, comments and the characters that must come next. */
final class TomlCursor {

    private static final int END = -1;

    private final SourceSettings out;
    private final String text;
    private int position;
    private int line = 1;

    TomlCursor(SourceSettings out, String text) {
        this.out = out;
        this.text = text;
    }

    int line() {
        return line;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The next character, or -1 at the end. */
    int peek() {
        return atEnd() ? END : text.charAt(position);
    }

    boolean startsWith(String expected) {
        return text.startsWith(expected, position);
    }

    /** Takes the next character and counts lines. */
    int take() {
        int c = peek();
        if (c == '\n') {
            line++;
        }
        position++;
        return c;
    }

    boolean takeIf(char expected) {
        if (peek() != expected) {
            return false;
        }
        take();
        return true;
    }

    void expect(char expected) {
        if (!takeIf(expected)) {
            throw error("expected " + expected + " but found " + found());
        }
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            take();
        }
    }

    /** Skips blanks, line ends and comments. */
    void skipLines() {
        skipBlanks();
        while (peek() == '\n' || peek() == '\r' || peek() == '#') {
            skipComment();
            take();
            skipBlanks();
        }
    }

    /** After a statement: nothing but blanks and a comment may stand on the rest of the line. */
    void expectLineEnd() {
        skipBlanks();
        skipComment();
        takeIf('\r');
        if (!atEnd() && !takeIf('\n')) {
            throw error("expected the end of the line but found " + found());
        }
    }

    private void skipComment() {
        if (peek() == '#') {
            while (!atEnd() && peek() != '\n') {
                take();
            }
        }
    }

    /** Takes characters for as long as they are ASCII letters, digits or one of the others given. */
    String takeWord(String others) {
        int start = position;
        while (!atEnd() && isWord(peek(), others)) {
            take();
        }
        return text.substring(start, position);
    }

    private static boolean isWord(int c, String others) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || others.indexOf(c) >= 0;
    }

    ConfigException error(String problem) {
        return out.error(line, "not valid TOML: " + problem);
    }

    String found() {
        return switch (peek()) {
            case END -> "the end of the file";
            case '\n', '\r' -> "the end of the line";
            default -> "'" + Character.toString(peek()) + "'";
        };
    }
}
