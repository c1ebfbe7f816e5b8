package dev.arb.cli.option;

import dev.arb.run.Speed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code max} or a positive number. */
public final class SpeedReader implements ITypeConverter<Speed> {
    @Override
    public Speed convert(String text) {
        if (text.equals("max")) {
            return new Speed.Max();
        }
        try {
            return new Speed.Times(Double.parseDouble(text));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is neither max nor a number above 0");
        }
    }
}
