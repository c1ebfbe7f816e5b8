package dev.arb.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One of the constants of an enum, spelled in lower case with dashes; upper case is read too.
 *
 * @param aliases further spellings that are read, in lower case
 * @param <E> the enum
 */
public record EnumType<E extends Enum<E>>(Class<E> of, Map<String, E> aliases) implements ValueType<E> {

    public EnumType {
        Objects.requireNonNull(of, "of");
        aliases = Map.copyOf(aliases);
    }

    EnumType(Class<E> of) {
        this(of, Map.of());
    }

    @Override
    public E parse(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        for (E constant : of.getEnumConstants()) {
            if (format(constant).equals(wanted)) {
                return constant;
            }
        }
        E alias = aliases.get(wanted);
        if (alias == null) {
            throw new BadValueException("not one of " + limits());
        }
        return alias;
    }

    @Override
    public String format(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String name() {
        return "enum";
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String limits() {
        return Arrays.stream(of.getEnumConstants()).map(this::format).collect(Collectors.joining(", "));
    }

    @Override
    public Spelling spelling() {
        return Spelling.TEXT;
    }
}
