package dev.arb.cli.option;

import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.ColorChoice;
import dev.arb.cli.output.Console;
import dev.arb.config.ConfigRequest;
import dev.arb.config.LogLevel;
import dev.arb.config.LoggingKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command has. Help shows these after the command's own options. */
public final class CommonOptions {
    /** Options with this order or a larger one are shown as common ones. */
    public static final int FIRST_ORDER = 900;

    @Option(
            names = {"-c", "--config"},
            order = FIRST_ORDER,
            paramLabel = "FILE",
            description = "Configuration file, .yml or .toml, over the default ones; repeatable.")
    private List<Path> configFiles = new ArrayList<>();

    @Option(
            names = "--no-default-config",
            order = 901,
            description = "Leave out the files found by place: the user's config.yml, config/live.yml and"
                    + " config/config.toml.")
    private boolean noDefaultConfig;

    @Option(
            names = "--color",
            order = 902,
            paramLabel = "WHEN",
            converter = ColorChoices.class,
            completionCandidates = ColorChoices.class,
            defaultValue = "auto",
            description = "Colour: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE} (a terminal, unless NO_COLOR is"
                    + " set or TERM is dumb; CLICOLOR_FORCE colours pipes too).")
    private ColorChoice color = ColorChoice.AUTO;

    @Option(names = "--no-colors", order = 903, description = "The same as --color never.")
    private boolean noColors;

    @Option(names = "--ascii", order = 904, description = "Write ASCII characters only.")
    private boolean ascii;

    @Option(
            names = "--log-level",
            order = 905,
            paramLabel = "LEVEL",
            converter = LogLevelReader.class,
            description =
                    "TRACE, DEBUG, INFO, WARN (or WARNING) or ERROR. Default: logging.level of the" + " configuration.")
    private @Nullable LogLevel logLevel;

    @Option(
            names = "--log-file",
            order = 906,
            paramLabel = "FILE",
            description = "Write the log to this file. Default: logging.file of the configuration.")
    private @Nullable Path logFile;

    @Option(
            names = {"-v", "--verbose"},
            order = 907,
            description = "Say more; show the trace of an internal error.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            order = 908,
            description = "Only the answer, warnings and errors.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            order = 909,
            usageHelp = true,
            description = "Show this help and end.")
    @SuppressWarnings("UnusedVariable") // read by the parser
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            order = 910,
            versionHelp = true,
            description = "Show version, commit, build time, Java and system, and end.")
    @SuppressWarnings("UnusedVariable") // read by the parser
    private boolean version;

    /** The streams as these options want them. */
    public Console console(CliContext context) {
        return new Console(context, noColors ? ColorChoice.NEVER : color, ascii, quiet);
    }

    /** As above, colourless unless colour was asked for. */
    public Console colourlessConsole(CliContext context) {
        return new Console(context, color == ColorChoice.AUTO || noColors ? ColorChoice.NEVER : color, ascii, quiet);
    }

    /** What these options say about where the configuration comes from. */
    public ConfigRequest configRequest(CliContext context) {
        ConfigRequest request = new ConfigRequest(
                context.workingDirectory(),
                context.home(),
                context.environment(),
                !noDefaultConfig,
                configFiles,
                List.of());
        if (logLevel != null) {
            request = request.withFlag(LoggingKeys.LEVEL, logLevel.toString(), "--log-level");
        }
        if (logFile != null) {
            request = request.withFlag(LoggingKeys.FILE, logFile.toString(), "--log-file");
        }
        return request;
    }

    public boolean isQuiet() {
        return quiet;
    }

    public boolean isVerbose() {
        return verbose;
    }
}
