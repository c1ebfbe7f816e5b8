package dev.arb.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The log files.
 *
 * @param file the log with everything; the components' logs lie in the same directory
 * @param zone id of the time zone of the lines and of midnight
 */
public record LoggingConfig(LogLevel level, Path file, String zone, int keepDays, int maxFileMb, boolean json) {

    public LoggingConfig {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(zone, "zone");
    }

    static LoggingConfig of(Settings settings) {
        return new LoggingConfig(
                settings.get(LoggingKeys.LEVEL),
                Path.of(settings.get(LoggingKeys.FILE)),
                settings.get(LoggingKeys.ZONE),
                Math.toIntExact(settings.get(LoggingKeys.KEEP_DAYS)),
                Math.toIntExact(settings.get(LoggingKeys.MAX_FILE_MB)),
                settings.get(LoggingKeys.JSON));
    }
}
