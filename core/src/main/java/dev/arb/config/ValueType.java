package dev.arb.config;

/**
 * The type of a key: how its text is read, checked and written.
 *
 * @param <T> the immutable Java value
 */
public sealed interface ValueType<T> permits LongType, ScaledType, DurationType, BoolType, EnumType, TextType {

    /**
     * Reads a value.
     *
     * @throws BadValueException when it is of another type or outside the bounds
     */
    T parse(String text);

    /** Writes a value in the spelling that {@link #parse} reads back to an equal value. */
    String format(T value);

    /** One word for the reference: {@code int}, {@code bps}, {@code duration}, … */
    String name();

    /** Unit of the number, empty where there is none. */
    String unit();

    /** Bounds or allowed values in words, empty when everything of the type is allowed. */
    String limits();

    /** How files spell the value; anything else of a file is a wrong type. */
    Spelling spelling();

    /** The forms that a file may use for a type. */
    enum Spelling {
        WHOLE_NUMBER,
        /** A number, or a quoted number (exact amounts are often quoted). */
        NUMBER,
        /** A bare number or a text such as {@code 200ms} or {@code 80%}. */
        NUMBER_OR_TEXT,
        BOOL,
        TEXT
    }
}
