package dev.arb.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Keys whose last parts the user chooses, for example {@code strategy.starting_balances.A.KRW}. A source that states one
 * member leaves the others at their defaults.
 *
 * @param path prefix of the members
 * @param parts what follows the prefix, in words, one for each further part of the path
 * @param member what the remainder of a member's path must look like
 * @param defaults remainder of the path to default text, in the order of the shipped file
 * @param <T> Java type of the values
 */
public record KeyFamily<T>(
        String path, List<String> parts, Pattern member, ValueType<T> type, Map<String, String> defaults, String doc)
        implements Entry<T> {

    public KeyFamily {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(doc, "doc");
        parts = List.copyOf(parts);
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        for (Map.Entry<String, String> e : defaults.entrySet()) {
            if (!member.matcher(e.getKey()).matches()) {
                throw new IllegalArgumentException(e.getKey() + " is no member of " + path);
            }
            type.parse(e.getValue());
        }
    }

    @Override
    public SequencedMap<String, String> defaultTexts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        defaults.forEach((member, text) -> texts.put(path + "." + member, text));
        return texts;
    }

    @Override
    public boolean secret() {
        return false;
    }

    /** Whether a full path names a member. */
    public boolean contains(String fullPath) {
        return fullPath.startsWith(path + ".")
                && member.matcher(fullPath.substring(path.length() + 1)).matches();
    }

    /** The path of the member that an environment variable names, as {@code ARB_STRATEGY_STARTING_BALANCES_A_KRW}. */
    public Optional<String> memberOf(String variable) {
        String prefix = "ARB_" + path.replace('.', '_').toUpperCase(Locale.ROOT) + "_";
        if (!variable.startsWith(prefix)) {
            return Optional.empty();
        }
        String candidate = path + "." + variable.substring(prefix.length()).replace('_', '.');
        return contains(candidate) ? Optional.of(candidate) : Optional.empty();
    }
}
