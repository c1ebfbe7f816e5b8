package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.Modes;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RefreshOptions;
import dev.arb.cli.option.StateOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.model.Env;
import dev.arb.model.TradingMode;
import dev.arb.monitor.plain.MetricsText;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.state.MetricsView;
import dev.arb.state.Namespace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb show-metrics}: the figures that a run publishes. */
@Command(
        name = "show-metrics",
        header = "Shows the metrics of a namespace: of its run, and since ever.",
        footer = {
            "  arb show-metrics --format json",
            "  arb show-metrics --mode mock --interval 2",
            "  arb show-metrics --mode paper --format log >> metrics.log",
            "  arb show-metrics --mode live --format prometheus",
        })
public final class ShowMetricsCommand extends BaseCommand {
    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = Modes.class,
            completionCandidates = Modes.class,
            description =
                    "${COMPLETION-CANDIDATES}. Default: live if it has metrics, else the mode of this environment that"
                            + " was seen alive last.")
    private @Nullable TradingMode mode;

    @Mixin
    private final RefreshOptions refresh = new RefreshOptions();

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description =
                    "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. json with --interval: one document a line;"
                            + " log: lines to be appended to a file; prometheus: its text format.")
    private OutputFormat format = OutputFormat.TABLE;

    @Mixin
    private final StateOptions state = new StateOptions();

    /** About the choice of the store; said when it changes. */
    private Optional<String> lastNote = Optional.empty();

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.LOG, OutputFormat.PROMETHEUS);
        }
    }

    public ShowMetricsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) throws Exception {
        ArbConfig config = ConfigLoader.load(state.over(common().configRequest(context())));
        OptionalLong intervalNs = refresh.statedIntervalNs();
        try (NamespaceSource source = StateAccess.reading(config, context())) {
            Namespace namespace = namespace(source, config.state().env(), console);
            return new Refresh(console, format, intervalNs)
                    .print(() -> render(load(source, namespace), console, intervalNs.isEmpty()));
        }
    }

    private Namespace namespace(NamespaceSource source, Env env, Console console) {
        if (mode != null) {
            return new Namespace(mode.toString(), env);
        }
        Namespace chosen = source.defaultNamespace(env)
                .orElseThrow(() -> CommandException.failed("no run of environment " + env + " has published metrics"
                        + others(source.namespacesWithMetrics())));
        if (!chosen.mode().equals(TradingMode.LIVE.toString())) {
            console.say("showing " + chosen + ", which was seen alive last; --mode chooses another");
        }
        return chosen;
    }

    private static MetricsView.Snapshot load(NamespaceSource source, Namespace namespace) {
        MetricsView.Snapshot metrics = source.metrics(namespace);
        if (metrics.metrics().isEmpty()) {
            List<String> known = source.namespacesWithMetrics();
            boolean unreadable = known.contains(namespace.toString());
            throw CommandException.failed(
                    unreadable
                            ? "none of the metrics of " + namespace + " in " + metrics.store()
                                    + " can be read; another program wrote them, see docs/reference/state-keys.md"
                            : "no metrics for " + namespace + " in " + metrics.store() + others(known));
        }
        return metrics;
    }

    private static String others(List<String> namespaces) {
        return namespaces.isEmpty()
                ? "; no namespace has any now, start a run with arb run-live"
                : "; there are some for " + String.join(", ", namespaces);
    }

    private String render(MetricsView.Snapshot metrics, Console console, boolean once) {
        if (!metrics.note().equals(lastNote)) {
            metrics.note().ifPresent(note -> console.say("note: " + note));
            lastNote = metrics.note();
        }
        return switch (format) {
            case JSON -> MetricsText.json(metrics, once);
            case LOG -> MetricsText.log(metrics);
            case PROMETHEUS -> MetricsText.prometheus(metrics);
            default -> MetricsText.table(metrics, console.paint());
        };
    }
}
