package dev.arb.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * One key of the configuration.
 *
 * @param path dotted path in lower case, for example {@code strategy.min_spread_bps}
 * @param defaultText the built-in default in the spelling of its type
 * @param doc one line: what the value does
 * @param variables further environment variables that set it, besides {@link #variable()}
 * @param secret hidden in every listing
 * @param <T> Java type of the value
 */
public record Key<T>(
        String path, ValueType<T> type, String defaultText, String doc, List<String> variables, boolean secret)
        implements Entry<T> {

    public Key {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(doc, "doc");
        variables = List.copyOf(variables);
        if (!path.chars().allMatch(Key::isAllowed)) {
            throw new IllegalArgumentException("key path '" + path + "' is not dotted lower case");
        }
        type.parse(defaultText);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }

    @Override
    public SequencedMap<String, String> defaultTexts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put(path, defaultText);
        return texts;
    }

    /** A key that is no secret and has no environment variable but its own. */
    public static <T> Key<T> of(String path, ValueType<T> type, String defaultText, String doc) {
        return new Key<>(path, type, defaultText, doc, List.of(), false);
    }

    /** The same key, also set by an environment variable of another name. */
    public Key<T> alsoFrom(String variable) {
        return new Key<>(path, type, defaultText, doc, List.of(variable), secret);
    }

    /** The same key, hidden in listings. */
    public Key<T> hidden() {
        return new Key<>(path, type, defaultText, doc, variables, true);
    }

    /** Its own environment variable, for example {@code ARB_STRATEGY_MIN_SPREAD_BPS}. */
    public String variable() {
        return "ARB_" + path.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
