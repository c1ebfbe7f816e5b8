package dev.arb.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of the words that an option takes, in any case, and lists them for help and completion. A subclass without
 * parameters names the words, because picocli creates converters by class.
 */
public abstract class Choice<E> implements ITypeConverter<E>, Iterable<String> {
    private final List<E> choices;

    @SafeVarargs
    protected Choice(E... choices) {
        this.choices = List.copyOf(Arrays.asList(choices));
    }

    @Override
    public E convert(String word) {
        for (E choice : choices) {
            if (choice.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new TypeConversionException("'" + word + "' is not one of " + words());
    }

    @Override
    public Iterator<String> iterator() {
        return choices.stream().map(Object::toString).iterator();
    }

    private String words() {
        return choices.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
