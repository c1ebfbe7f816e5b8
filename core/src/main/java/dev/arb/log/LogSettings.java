package dev.arb.log;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.event.Level;

/**
 * How a command logs.
 *
 * @param file the log with everything, the components' logs beside it; empty for the console alone
 * @param level least severe level of our own lines; other libraries begin at warnings
 * @param zone of the times and of midnight, when a new file begins
 * @param json whether the files hold JSON lines
 * @param redaction applied to every message and trace before it is written
 */
public record LogSettings(
        Optional<Path> file,
        Level level,
        ConsoleMode console,
        ZoneId zone,
        LogKeep keep,
        boolean json,
        UnaryOperator<String> redaction) {

    public LogSettings {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(console, "console");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(redaction, "redaction");
        Objects.requireNonNull(keep, "keep");
    }
}
