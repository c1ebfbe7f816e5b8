package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.DashboardOptions;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RefreshOptions;
import dev.arb.cli.option.RunSelection;
import dev.arb.cli.option.StateOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.WallTime;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.monitor.model.RunListing;
import dev.arb.monitor.model.RunView;
import dev.arb.monitor.plain.RunList;
import dev.arb.monitor.plain.RunText;
import dev.arb.monitor.plain.RunText.Parts;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.monitor.source.PickedBoards;
import dev.arb.monitor.source.RunBoards;
import dev.arb.monitor.source.RunSelector;
import dev.arb.monitor.source.RunSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb monitor-run}: a run as its log tells it, beside what the state store says. */
@Command(
        name = "monitor-run",
        header = "Shows a run from its log, beside what the state store says of it.",
        footer = {
            "  arb monitor-run --latest",
            "  arb monitor-run --list",
            "  arb monitor-run --run-id 20260822_001500_paper_arb_BTC-KRW_1s --view tail --rows 50",
            "  arb monitor-run --latest --format json",
        })
public final class MonitorRunCommand extends BaseCommand {
    private static final int MOST_ROWS = 10_000;
    private static final String LIST = "--list";

    @Mixin
    private final RunSelection selection = new RunSelection();

    @Option(names = LIST, description = "All runs, newest first, instead of one.")
    private boolean list;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            converter = Views.class,
            completionCandidates = Views.class,
            defaultValue = "both",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Parts view = Parts.BOTH;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows of the tail. Default: live_monitoring.default_tail_rows, 15.")
    private @Nullable Integer rows;

    @Mixin
    private final RefreshOptions refresh = new RefreshOptions();

    @Option(names = "--check", description = "Print once, and exit 1 when the run is unhealthy.")
    private boolean check;

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description =
                    "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. json: one document, with --interval one a"
                            + " line; plain: fields parted by tabs, one record a line.")
    private OutputFormat format = OutputFormat.TABLE;

    @Mixin
    private final DashboardOptions dashboard = new DashboardOptions();

    @Mixin
    private final StateOptions state = new StateOptions();

    /** What can be shown of a run. */
    static final class Views extends Choice<Parts> {
        Views() {
            super(Parts.values());
        }
    }

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.NDJSON, OutputFormat.PLAIN);
        }
    }

    public MonitorRunCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console plainConsole) throws Exception {
        requireOneRun();
        ArbConfig config = ConfigLoader.load(state.over(common().configRequest(context())));
        Console console = config.liveMonitoring().useColors() ? plainConsole : common().colourlessConsole(context());
        try (NamespaceSource namespaces = StateAccess.reading(config, context())) {
            Clock clock = new WallTime(context().clock());
            RunSource runs = new RunSource(selection.runsDirectory(config, context()), clock, namespaces);
            if (list) {
                OptionalLong intervalNs = refresh.statedIntervalNs();
                return new Refresh(console, format, intervalNs)
                        .print(() -> render(runs.list(), clock.instant(), console, intervalNs.isEmpty()));
            }
            if (isDashboard()) {
                DashboardScreen screen = new DashboardScreen(
                        console, dashboard, tailRows(config), intervalNs(config).getAsLong());
                return selection.isEmpty()
                        ? screen.show(new PickedBoards(runs, namespaces, clock), DashboardScreen.TO_CHOOSE)
                        : screen.show(
                                new RunBoards(runs, selection.selector(context()), namespaces, clock),
                                DashboardScreen.OF_A_RUN);
            }
            return showRun(runs, tailRows(config), intervalNs(config), console);
        }
    }

    private boolean isDashboard() {
        return context().hasScreen() && format == OutputFormat.TABLE && !refresh.isOnce() && !check;
    }

    private ExitCode showRun(RunSource runs, int tailRows, OptionalLong intervalNs, Console console) throws Exception {
        RunSelector selector = selection.selector(context());
        if (check) {
            RunView run = runs.load(selector, tailRows);
            return HealthCheck.print(console, render(run, console, true), run.health());
        }
        return new Refresh(console, format, intervalNs)
                .print(() -> render(runs.load(selector, tailRows), console, intervalNs.isEmpty()));
    }

    private void requireOneRun() {
        if (!list && selection.isEmpty() && isDashboard()) {
            return;
        }
        if (!list) {
            selection.requireOne();
            return;
        }
        selection.requireOne(LIST);
        if (check) {
            throw CommandException.usage("--check judges one run and --list shows all; leave one out");
        }
    }

    private int tailRows(ArbConfig config) {
        if (rows == null) {
            return config.liveMonitoring().defaultTailRows();
        }
        if (rows < 1 || rows > MOST_ROWS) {
            throw CommandException.usage("--rows is " + rows + ", it must be 1 to " + MOST_ROWS);
        }
        return rows;
    }

    /** Without an option it refreshes endlessly, but one JSON document is printed once. */
    private OptionalLong intervalNs(ArbConfig config) {
        OptionalLong stated = refresh.statedIntervalNs();
        boolean single = refresh.isOnce() || format == OutputFormat.JSON;
        return stated.isPresent() || single
                ? stated
                : OptionalLong.of(config.liveMonitoring().defaultIntervalNs());
    }

    private String render(RunView run, Console console, boolean once) {
        return switch (format) {
            case JSON -> RunText.json(run, view, once);
            case NDJSON -> RunText.ndjson(run, view);
            case PLAIN -> RunText.plain(run, view);
            default -> RunText.table(run, view, console.paint()) + (once ? "" : "\n");
        };
    }

    private String render(List<RunListing> runs, Instant now, Console console, boolean once) {
        return switch (format) {
            case JSON -> RunList.json(runs, now, once);
            case NDJSON -> RunList.ndjson(runs, now);
            case PLAIN -> RunList.plain(runs, now);
            default -> RunList.table(runs, now, console.paint()) + (once ? "" : "\n");
        };
    }
}
