package dev.arb.config;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A text with a check.
 *
 * @param name type name for the reference
 * @param limits what is allowed, in words; may be empty
 * @param check returns the accepted value or throws {@link BadValueException}
 */
public record TextType(String name, String limits, UnaryOperator<String> check) implements ValueType<String> {

    public TextType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(check, "check");
    }

    @Override
    public String parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new BadValueException("a text with a control character");
            }
        }
        return check.apply(text);
    }

    @Override
    public String format(String value) {
        return value;
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public Spelling spelling() {
        return Spelling.TEXT;
    }
}
