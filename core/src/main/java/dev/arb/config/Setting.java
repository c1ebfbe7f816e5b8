package dev.arb.config;

import java.util.Objects;

/**
 * One effective value and where it came from.
 *
 * @param text in the spelling of its type; replaced by {@code ***} where the key is secret, and without the password
 *     where it is a URI
 * @param value the parsed value
 */
public record Setting(String path, Entry<?> entry, String text, Object value, Origin origin) {

    private static final String HIDDEN = "***";

    public Setting {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }

    static <T> Setting of(String path, Entry<T> entry, T value, Origin origin) {
        return new Setting(path, entry, shown(entry, entry.type().format(value)), value, origin);
    }

    /** How a value may be shown: a secret that is set becomes stars, a URI loses its password. */
    static String shown(Entry<?> entry, String text) {
        if (entry.secret()) {
            return text.isEmpty() ? "" : HIDDEN;
        }
        return Redaction.uriPasswords(text);
    }

    /** Whether {@link #text} leaves out what the value holds, so that it cannot be put into a file. */
    public boolean isHidden() {
        return entry.secret() ? !text.isEmpty() : text.contains(Redaction.HIDDEN_PASSWORD);
    }

    /** Shows the hidden text, never the value. */
    @Override
    public String toString() {
        return path + "=" + text + " (" + origin + ")";
    }
}
