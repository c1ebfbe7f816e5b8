package dev.arb.config;

import dev.arb.config.Scalar.Kind;

/** Checks that a source spelled a value the way its type asks for, and words what is wrong otherwise. */
final class Spellings {

    private Spellings() {}

    /** @throws ConfigException when a file gives a value of another type */
    static void check(Entry<?> entry, RawSetting raw) {
        Scalar value = raw.value();
        if (value.kind() == Kind.NOTHING) {
            throw new ConfigException(
                    raw.origin(), raw.path() + " has no value; it needs " + wanted(entry) + ", or leave the key out");
        }
        if (value.kind() == Kind.TABLE) {
            throw new ConfigException(raw.origin(), raw.path() + " takes one value, not keys of its own");
        }
        if (value.kind() != Kind.TEXT && !fits(entry.type().spelling(), value)) {
            throw new ConfigException(
                    raw.origin(),
                    raw.path() + " is " + value.kind().words() + " (" + Setting.shown(entry, value.text())
                            + "), but it needs " + wanted(entry));
        }
    }

    private static boolean fits(ValueType.Spelling spelling, Scalar value) {
        return switch (spelling) {
            case WHOLE_NUMBER -> value.kind() == Kind.INT;
            case NUMBER, NUMBER_OR_TEXT -> value.isOneOf(Kind.INT, Kind.FLOAT, Kind.STRING);
            case BOOL -> value.kind() == Kind.BOOL;
            case TEXT -> value.kind() == Kind.STRING;
        };
    }

    /** The sentence for a value that its type refuses. */
    static String badValue(String path, Entry<?> entry, String text, String problem) {
        String shown = text.isEmpty() ? "empty" : Setting.shown(entry, printable(text));
        return path + " is " + shown + ", " + problem + "; it needs " + wanted(entry);
    }

    private static String wanted(Entry<?> entry) {
        ValueType<?> type = entry.type();
        String kind = switch (type.spelling()) {
            case WHOLE_NUMBER -> "a whole number";
            case NUMBER -> "a number";
            case NUMBER_OR_TEXT -> type.unit().isEmpty() ? "a " + type.name() : "a number";
            case BOOL -> "true or false";
            case TEXT -> "a text";
        };
        String unit = type.unit().isEmpty() ? "" : " in " + type.unit();
        boolean limited = !type.limits().isEmpty() && type.spelling() != ValueType.Spelling.BOOL;
        return kind + unit + (limited ? " (" + type.limits() + ")" : "");
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(80).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return shown.toString();
    }
}
