package dev.arb.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the settings of a TOML 1.0 file: tables, dotted keys, inline tables and scalars on one line. Lists are read
 * over and reported as lists; dates, arrays of tables and texts over several lines, which no key takes, are refused.
 *
 * <p>The known TOML parsers build a tree without line numbers and load data binding for it; every message of this
 * package names a line, and the commands that watch a run must start fast.
 */
final class TomlSource {

    private static final Pattern INT = Pattern.compile("[+-]?(0|[1-9](_?\\d)*)");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(0|[1-9](_?\\d)*)(\\.\\d(_?\\d)*)?([eE][+-]?\\d(_?\\d)*)?");

    private final SourceSettings out;
    private final TomlCursor in;
    private String table = "";

    private TomlSource(SourceSettings out, String text) {
        this.out = out;
        this.in = new TomlCursor(out, text);
    }

    /** @throws ConfigException when the text is not TOML of this kind */
    static List<RawSetting> read(String file, String text) {
        SourceSettings out = new SourceSettings(file);
        new TomlSource(out, text).readStatements();
        return out.settings();
    }

    private void readStatements() {
        in.skipLines();
        while (!in.atEnd()) {
            if (in.peek() == '[') {
                readHeader();
            } else {
                readPair(table);
            }
            in.expectLineEnd();
            in.skipLines();
        }
    }

    private void readHeader() {
        int line = in.line();
        in.expect('[');
        if (in.peek() == '[') {
            throw in.error("no key takes a list of tables");
        }
        String path = keyPath();
        in.expect(']');
        out.table(path, line);
        table = path + ".";
    }

    private void readPair(String prefix) {
        int line = in.line();
        String path = prefix + keyPath();
        in.expect('=');
        in.skipBlanks();
        if (in.peek() == '{') {
            out.table(path, line);
            readInlineTable(path + ".");
        } else {
            out.leaf(path, scalar(), line);
        }
    }

    private String keyPath() {
        StringBuilder path = new StringBuilder();
        do {
            in.skipBlanks();
            path.append(path.isEmpty() ? "" : ".").append(keyPart());
            in.skipBlanks();
        } while (in.takeIf('.'));
        return path.toString();
    }

    private String keyPart() {
        boolean quoted = in.peek() == '"' || in.peek() == '\'';
        String part = quoted ? TomlStrings.read(in) : in.takeWord("_-");
        if (part.isEmpty()) {
            throw in.error("expected a key but found " + in.found());
        }
        return part;
    }

    private void readInlineTable(String prefix) {
        in.expect('{');
        in.skipBlanks();
        if (in.takeIf('}')) {
            return;
        }
        do {
            in.skipBlanks();
            readPair(prefix);
            in.skipBlanks();
        } while (in.takeIf(','));
        in.expect('}');
    }

    private Scalar scalar() {
        return switch (in.peek()) {
            case '"', '\'' -> new Scalar(Scalar.Kind.STRING, TomlStrings.read(in));
            case '[' -> skipList();
            default -> bareScalar();
        };
    }

    private Scalar bareScalar() {
        String word = in.takeWord("+-._:");
        if (word.equals("true") || word.equals("false")) {
            return new Scalar(Scalar.Kind.BOOL, word);
        }
        if (INT.matcher(word).matches()) {
            return new Scalar(Scalar.Kind.INT, word);
        }
        if (FLOAT.matcher(word).matches()) {
            return new Scalar(Scalar.Kind.FLOAT, word);
        }
        throw in.error(
                word.isEmpty() ? "expected a value but found " + in.found() : word + " is no number; quote a text");
    }

    private Scalar skipList() {
        in.expect('[');
        in.skipLines();
        while (!in.takeIf(']')) {
            if (in.peek() == '{') {
                throw in.error("no key takes a list of tables");
            }
            scalar();
            in.skipLines();
            if (in.peek() != ']') {
                in.expect(',');
                in.skipLines();
            }
        }
        return new Scalar(Scalar.Kind.LIST, "[...]");
    }
}
