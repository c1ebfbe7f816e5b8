package dev.arb.config;

import java.util.Objects;

/**
 * A value as a source spelled it, before the type of its key is known. Numbers keep their text, so that no digit is
 * lost on the way through a double.
 */
record Scalar(Kind kind, String text) {

    /** What the source's grammar says about the value. */
    enum Kind {
        /** Environment and flags: any type may be read from it. */
        TEXT("text"),
        STRING("text"),
        INT("a whole number"),
        FLOAT("a number"),
        BOOL("true or false"),
        LIST("a list"),
        /** Keys of its own; they follow as settings. */
        TABLE("a table"),
        /** A key without a value, or a section without keys. */
        NOTHING("nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Scalar {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    static Scalar text(String text) {
        return new Scalar(Kind.TEXT, text);
    }

    boolean isOneOf(Kind first, Kind second, Kind third) {
        return kind == first || kind == second || kind == third;
    }
}
