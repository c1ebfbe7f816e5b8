package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.DashboardOptions;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RefreshOptions;
import dev.arb.cli.option.StateOptions;
import dev.arb.cli.option.TuningOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.WallTime;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.plain.StatusText;
import dev.arb.monitor.source.NamespaceBoards;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.monitor.source.TuningBoards;
import dev.arb.monitor.ui.Screen;
import dev.arb.state.Namespace;
import dev.arb.state.tuning.TuningStatusMonitor;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb watch-status}: whether a run is alive, and whether someone has to look. */
@Command(
        name = "watch-status",
        header = "Shows whether a run or a tuning session is alive and well.",
        footer = {
            "  arb watch-status --target mock",
            "  arb watch-status --target paper --interval 2",
            "  arb watch-status --target live --check || echo look",
            "  arb watch-status --target tuning --interval 3",
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
    private final TuningOptions tuning = new TuningOptions();

    @Mixin
    private final DashboardOptions dashboard = new DashboardOptions();

    @Mixin
    private final StateOptions state = new StateOptions();

    /** What can be watched. */
    static final class Targets extends Choice<String> {
        Targets() {
            super("live", "paper", "shadow", "mock", TUNING);
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
        if (!target.equals(TUNING)) {
            tuning.refuse(target);
        }
        ArbConfig config = ConfigLoader.load(state.over(common().configRequest(context())));
        OptionalLong intervalNs = refresh.statedIntervalNs();
        try (NamespaceSource source = StateAccess.reading(config, context())) {
            if (intervalNs.isPresent() && context().hasScreen() && format == OutputFormat.TABLE && !check) {
                return dashboard(source, config, intervalNs.getAsLong(), console);
            }
            if (target.equals(TUNING)) {
                return tuning(source, tuning.selection(config.state().env()), intervalNs, console);
            }
            Namespace namespace = new Namespace(target, config.state().env());
            if (check) {
                StoreSide.Seen seen = source.side(namespace);
                return HealthCheck.print(
                        console, render(seen, console, true), seen.status().health());
            }
            return new Refresh(console, format, intervalNs)
                    .print(() -> render(source.side(namespace), console, intervalNs.isEmpty()));
        }
    }

    private ExitCode dashboard(NamespaceSource source, ArbConfig config, long intervalNs, Console console)
            throws Exception {
        DashboardScreen screen =
                new DashboardScreen(console, dashboard, config.liveMonitoring().defaultTailRows(), intervalNs);
        Clock clock = new WallTime(context().clock());
        if (target.equals(TUNING)) {
            TuningStatusMonitor.Selection selection =
                    tuning.selection(config.state().env());
            return screen.show(
                    new TuningBoards(
                            () -> source.tuning(selection, keys -> {}),
                            selection.namespace().toString(),
                            clock),
                    List.of(Screen.TUNING));
        }
        Namespace namespace = new Namespace(target, config.state().env());
        return screen.show(
                new NamespaceBoards(source, namespace, clock),
                List.of(Screen.OVERVIEW, Screen.VENUES, Screen.ROUTES, Screen.RISK));
    }

    private ExitCode tuning(
            NamespaceSource source, TuningStatusMonitor.Selection selection, OptionalLong intervalNs, Console console)
            throws Exception {
        TuningWatch watch = new TuningWatch(source.tuning(selection, new ScanLine(console)), format, console);
        boolean waits = context().outIsTerminal() && selection.sessionId().isEmpty();
        return check ? watch.check() : watch.watch(intervalNs, waits);
    }

    private String render(StoreSide.Seen seen, Console console, boolean once) {
        return switch (format) {
            case JSON -> StatusText.json(seen.status(), once);
            case NDJSON -> StatusText.json(seen.status(), false);
            case PLAIN -> StatusText.plain(seen.status());
            default -> StatusText.table(seen, console.paint()) + (once ? "" : "\n");
        };
    }
}
