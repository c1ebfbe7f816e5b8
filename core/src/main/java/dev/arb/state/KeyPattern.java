package dev.arb.state;

/** Full keys that begin with {@code prefix} and end with {@code suffix}, both taken literally. */
public record KeyPattern(String prefix, String suffix) {
    public static KeyPattern startingWith(String prefix) {
        return new KeyPattern(prefix, "");
    }

    public boolean matches(String key) {
        return key.length() >= prefix.length() + suffix.length() && key.startsWith(prefix) && key.endsWith(suffix);
    }

    /** The same as a Redis glob, with its special characters escaped. */
    public String glob() {
        return escaped(prefix) + "*" + escaped(suffix);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*?\\[\\]^])", "\\\\$1");
    }
}
