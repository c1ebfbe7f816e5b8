package dev.arb.cli.option;

import dev.arb.config.LogLevel;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a log level in any case; {@code WARNING} and {@code WARN} are one level. */
public final class LogLevelReader implements ITypeConverter<LogLevel> {
    @Override
    public LogLevel convert(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (LogLevel level : LogLevel.values()) {
            if (level.name().equals(upper)) {
                return level;
            }
        }
        throw new TypeConversionException("'" + word + "' is not one of TRACE, DEBUG, INFO, WARN, ERROR");
    }
}
