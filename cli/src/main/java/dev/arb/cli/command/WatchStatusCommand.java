package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RefreshOptions;
import dev.arb.cli.option.StateOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.monitor.plain.StatusText;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Namespace;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb watch-status}: whether a run is alive, and whether someone has to look. */
@Command(
        name = "watch-status",
        header = "Shows whether a run is alive and well.",
        footer = {
            "  arb watch-status --target mock",
            "  arb watch-status --target paper --interval 2",
            "  arb watch-status --target live --check || echo look",
        })
public final class WatchStatusCommand extends BaseCommand {
    private static final String TUNING = "tuning";

    @Option(
            names = "--target",
            required = true,
            paramLabel = "TARGET",
            converter = Targets.class,
            completionCandidates = Targets.class,
            description = "${COMPLETION-CANDIDATES}: what to watch. Required.")
    private String target = "";

    @Mixin
    private final RefreshOptions refresh = new RefreshOptions();

    @Option(names = "--check", description = "Print once, and exit 1 when it is unhealthy.")
    private boolean check;

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description =
                    "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. json with --interval: one document a line.")
    private OutputFormat format = OutputFormat.TABLE;

    @Mixin
    private final StateOptions state = new StateOptions();

    /** What can be watched. */
    static final class Targets extends Choice<String> {
        Targets() {
            super("live", "paper", "shadow", "mock");
        }

        @Override
        public String convert(String word) {
            return word.equals(TUNING) ? TUNING : super.convert(word);
        }
    }

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.NDJSON, OutputFormat.PLAIN);
        }
    }

    public WatchStatusCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) throws Exception {
        if (target.equals(TUNING)) {
            throw CommandException.usage(
                    "tuning sessions cannot be watched yet; choose --target live, paper, shadow or mock");
        }
        ArbConfig config = ConfigLoader.load(state.over(common().configRequest(context())));
        Namespace namespace = new Namespace(target, config.state().env());
        try (NamespaceSource source = StateAccess.reading(config, context())) {
            return check ? check(source.status(namespace), console) : watch(source, namespace, console);
        }
    }

    private ExitCode watch(NamespaceSource source, Namespace namespace, Console console) throws Exception {
        OptionalLong intervalNs = refresh.statedIntervalNs();
        return new Refresh(console, intervalNs)
                .print(() -> render(source.status(namespace), console, intervalNs.isEmpty()));
    }

    private ExitCode check(LiveStatusSnapshot status, Console console) {
        console.answer(render(status, console, true));
        status.health().reasons().forEach(reason -> console.warn("unhealthy: " + reason));
        return status.health().healthy() ? ExitCode.OK : ExitCode.FAILED;
    }

    private String render(LiveStatusSnapshot status, Console console, boolean once) {
        return switch (format) {
            case JSON -> StatusText.json(status, once);
            case NDJSON -> StatusText.json(status, false);
            case PLAIN -> StatusText.plain(status);
            case TABLE, LOG -> StatusText.table(status, console.paint()) + (once ? "" : "\n");
        };
    }
}
