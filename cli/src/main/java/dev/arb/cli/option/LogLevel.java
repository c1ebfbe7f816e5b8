package dev.arb.cli.option;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of {@code --log-level}; {@code WARNING} is another word for {@code WARN}. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR;

    /** Reads a level in any case. */
    public static final class Reader implements ITypeConverter<LogLevel> {
        @Override
        public LogLevel convert(String word) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (upper.equals("WARNING")) {
                return WARN;
            }
            for (LogLevel level : values()) {
                if (level.name().equals(upper)) {
                    return level;
                }
            }
            throw new TypeConversionException("'" + word + "' is not one of TRACE, DEBUG, INFO, WARN, ERROR");
        }
    }
}
