package dev.arb.cli.command;

import dev.arb.cli.option.CommonOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.config.LoggingConfig;
import dev.arb.config.Redaction;
import dev.arb.log.ConsoleMode;
import dev.arb.log.LogKeep;
import dev.arb.log.LogSettings;
import dev.arb.log.Logging;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;

/** Opens the log of a command that runs something. */
final class RunLogging {
    private static final long BYTES_PER_MB = 1 << 20;

    private RunLogging() {}

    /** @param console where lines for a person go */
    static Logging start(LoggingConfig config, CommonOptions common, CliContext context, PrintStream console) {
        LogSettings settings = new LogSettings(
                Optional.of(context.resolve(config.file())),
                config.level().toSlf4j(),
                mode(common),
                ZoneId.of(config.zone()),
                new LogKeep(config.keepDays(), config.maxFileMb() * BYTES_PER_MB),
                config.json(),
                Redaction::uriPasswords);
        return Logging.start(settings, console);
    }

    private static ConsoleMode mode(CommonOptions common) {
        if (common.isQuiet()) {
            return ConsoleMode.QUIET;
        }
        return common.isVerbose() ? ConsoleMode.VERBOSE : ConsoleMode.NORMAL;
    }
}
