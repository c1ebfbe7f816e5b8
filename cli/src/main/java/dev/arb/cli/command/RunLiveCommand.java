package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.DashboardOptions;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RunLiveOptions;
import dev.arb.cli.option.StateOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.SignalHandlers;
import dev.arb.cli.output.StopRequest;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.config.ConfigRequest;
import dev.arb.config.DataKeys;
import dev.arb.config.LiveMonitoringConfig;
import dev.arb.config.OperationsKeys;
import dev.arb.log.Logging;
import dev.arb.model.TradingMode;
import dev.arb.run.LiveRun;
import dev.arb.run.RunObserver;
import dev.arb.run.RunOutcome;
import dev.arb.run.RunRequest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb run-live}: trades until its end and says how it went. */
@Command(
        name = "run-live",
        header = "Trades a market: simulated, recorded or real.",
        footer = {
            "  arb run-live --mode mock --loops 50",
            "  arb run-live --mode paper --market recorded:day1.gz,day2.gz --speed max",
            "  arb run-live --mode paper --data-source ws --interval 0",
            "  arb run-live --for 10m --interval 0.5 --seed 7",
            "  arb run-live --dry-run",
        })
public final class RunLiveCommand extends BaseCommand {
    private static final long EVERY_NS = 1_000_000_000L;

    @Mixin
    private final RunLiveOptions options = new RunLiveOptions();

    @Option(
            names = "--tui",
            description = "The dashboard of monitor-run in this terminal; q closes it, the run goes on.")
    private boolean tui;

    @Mixin
    private final DashboardOptions dashboard = new DashboardOptions();

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description =
                    "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. ndjson: an object a metrics line, one with"
                            + " the summary at the end.")
    private OutputFormat format = OutputFormat.TABLE;

    private final Runner runner;

    /** What runs a request to its end in the calling thread. */
    @FunctionalInterface
    interface Runner {
        RunOutcome run(RunRequest request, RunObserver observer);
    }

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.NDJSON);
        }
    }

    public RunLiveCommand(CliContext context) {
        this(context, LiveRun::run);
    }

    RunLiveCommand(CliContext context, Runner runner) {
        super(context);
        this.runner = runner;
    }

    @Override
    protected ExitCode run(Console console) {
        ArbConfig config = ConfigLoader.load(configRequest());
        RunRequest request = new RunRequests(options, config, context()).request();
        warnOfUselessOptions(request, console);
        if (options.dryRun) {
            console.answer(RunPlanText.of(request));
            return ExitCode.OK;
        }
        if (request.mode() == TradingMode.LIVE) {
            throw CommandException.refused(LiveGuards.refusal());
        }
        if (tui) {
            requireScreen(request);
            return tradeOnScreen(request, console);
        }
        return trade(request, console);
    }

    private void requireScreen(RunRequest request) {
        if (!context().hasScreen() || format != OutputFormat.TABLE) {
            throw CommandException.usage("--tui needs a terminal and no --output; leave it out");
        }
        if (options.noRunLog) {
            throw CommandException.usage("--tui shows the run log; leave --no-run-log out");
        }
    }

    private ConfigRequest configRequest() {
        ConfigRequest request = state.over(common().configRequest(context()));
        if (options.dataSource != null) {
            request = request.withFlag(DataKeys.DATA_SOURCE, options.dataSource.toString(), "--data-source");
        }
        return overMetrics(request);
    }

    private ConfigRequest overMetrics(ConfigRequest request) {
        if (options.noMetrics && options.metricsPort != null) {
            throw CommandException.usage(
                    "--no-metrics and --metrics-port " + options.metricsPort + " contradict each other; leave one out");
        }
        if (options.noMetrics) {
            return request.withFlag(OperationsKeys.METRICS_ENABLED, "false", "--no-metrics");
        }
        return options.metricsPort == null
                ? request
                : request.withFlag(OperationsKeys.METRICS_ENABLED, "true", "--metrics-port")
                        .withFlag(OperationsKeys.PORT, options.metricsPort.toString(), "--metrics-port");
    }

    private RunConsole lines(RunRequest request, Console console, StopRequest stop) {
        long everyNs = options.metricsEveryNs == null ? EVERY_NS : options.metricsEveryNs;
        return new RunConsole(request, console, format, everyNs, stop);
    }

    /** The log goes to its file only. */
    private ExitCode tradeOnScreen(RunRequest request, Console console) {
        AtomicReference<@Nullable RunDashboard> shown = new AtomicReference<>();
        StopRequest stop = new StopRequest(
                line -> Optional.ofNullable(shown.get()).ifPresent(screen -> screen.say(line)), code -> {
                    Optional.ofNullable(shown.get()).ifPresent(RunDashboard::restoreScreen);
                    Runtime.getRuntime().halt(code.code());
                });
        RunConsole observer = lines(request, console, stop);
        LiveMonitoringConfig monitoring = request.config().liveMonitoring();
        DashboardScreen screen =
                new DashboardScreen(console, dashboard, monitoring.defaultTailRows(), monitoring.defaultIntervalNs());
        RunDashboard onScreen = new RunDashboard(observer, console, request.config(), screen, stop);
        shown.set(onScreen);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (SignalHandlers handlers = new SignalHandlers(stop);
                Logging log = RunLogging.start(request.config().logging(), common(), context(), nowhere)) {
            observer.onAbandoned(() -> endAbandoned(log, stop));
            RunOutcome outcome;
            try (onScreen) {
                outcome = runner.run(request, onScreen);
            }
            return ended(outcome, observer, console, stop);
        }
    }

    private ExitCode trade(RunRequest request, Console console) {
        StopRequest stop =
                new StopRequest(console::say, code -> Runtime.getRuntime().halt(code.code()));
        RunConsole observer = lines(request, console, stop);
        try (SignalHandlers handlers = new SignalHandlers(stop);
                Logging log = RunLogging.start(
                        request.config().logging(),
                        common(),
                        context(),
                        context().err())) {
            observer.onAbandoned(() -> endAbandoned(log, stop));
            RunOutcome outcome = runner.run(request, observer);
            return ended(outcome, observer, console, stop);
        }
    }

    /** The command's own thread is the engine's, and will not come back. */
    private static void endAbandoned(Logging log, StopRequest stop) {
        log.close();
        stop.haltNow(ExitCode.RISK_STOP);
    }

    private static ExitCode ended(RunOutcome outcome, RunConsole observer, Console console, StopRequest stop) {
        observer.ended(outcome);
        observer.runDirectory().ifPresent(dir -> ClosingReport.write(dir, console));
        return exitCode(outcome, observer, stop);
    }

    private static ExitCode exitCode(RunOutcome outcome, RunConsole observer, StopRequest stop) {
        if (outcome.ending() == RunOutcome.Ending.RISK_STOP || outcome.ending() == RunOutcome.Ending.WATCHDOG) {
            return ExitCode.RISK_STOP;
        }
        if (outcome.ending() == RunOutcome.Ending.NAMESPACE_LOST) {
            return ExitCode.REFUSED;
        }
        if (stop.requested().isPresent()) {
            return stop.requested().get();
        }
        return observer.isPipeClosed() ? ExitCode.CLOSED_PIPE : ExitCode.OK;
    }

    private void warnOfUselessOptions(RunRequest request, Console console) {
        if (options.dataSource != null && request.mode() == TradingMode.MOCK) {
            console.warn("--data-source has no meaning in mode mock, whose market is simulated");
        }
    }
}
