package dev.arb.config;

/** The quoted strings of TOML that fit on one line. */
final class TomlStrings {

    private TomlStrings() {}

    /** Reads a basic or literal string; the cursor stands on its opening quote. */
    static String read(TomlCursor in) {
        if (in.startsWith("\"\"\"") || in.startsWith("'''")) {
            throw in.error("a text over several lines is not needed by any key");
        }
        boolean basic = in.peek() == '"';
        char quote = (char) in.take();
        StringBuilder text = new StringBuilder();
        while (!in.takeIf(quote)) {
            if (in.atEnd() || in.peek() == '\n') {
                throw in.error("a text is not closed with " + quote);
            }
            if (basic && in.takeIf('\\')) {
                text.appendCodePoint(escape(in));
            } else {
                text.append((char) in.take());
            }
        }
        return text.toString();
    }

    private static int escape(TomlCursor in) {
        int c = in.take();
        return switch (c) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '"', '\\' -> c;
            case 'u' -> codePoint(in, 4);
            case 'U' -> codePoint(in, 8);
            default -> throw in.error("unknown escape in a text; write \\\\ for a backslash");
        };
    }

    private static int codePoint(TomlCursor in, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(in.take(), 16);
            if (digit < 0) {
                throw in.error("an escape needs " + digits + " hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        if (!Character.isValidCodePoint(value)
                || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
            throw in.error("an escape names no character");
        }
        return value;
    }
}
