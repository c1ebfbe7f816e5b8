package dev.arb.cli.option;

import dev.arb.config.BadValueException;
import dev.arb.config.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 500ms}, {@code 2s}, {@code 5m}; a bare number is in seconds. The value is in nanoseconds. */
public final class DurationConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        try {
            return Durations.parseNs(text);
        } catch (BadValueException e) {
            throw new TypeConversionException("'" + text + "' is " + e.problem());
        }
    }
}
