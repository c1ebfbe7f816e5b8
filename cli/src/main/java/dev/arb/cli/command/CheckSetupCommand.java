package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.AssetReader;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.Modes;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.StateOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.model.Asset;
import dev.arb.model.TradingMode;
import dev.arb.run.ExchangeSetup;
import dev.arb.run.SetupCheck;
import dev.arb.run.setup.AlertSetup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb check-setup}: whether a run would find what it needs. */
@Command(
        name = "check-setup",
        header = "Checks everything that must hold before a run, with the way out where it does not.",
        description = {
            "Configuration, modes of files with secrets, Java, memory, open files, disk, logs, terminal, state store and"
                    + " namespace, arming, alerts. Then it asks both exchanges for public data: rules of each symbol, whole books"
                    + " over the WebSocket, clock offset, and how much of the rate limits is used.",
            "Exit 1: a check failed."
        },
        footer = {
            "  arb check-setup",
            "  arb check-setup --mode mock --offline",
            "  arb check-setup --offline --alerts",
            "  arb check-setup --symbol BTC --symbol ETH -o json",
        })
public final class CheckSetupCommand extends BaseCommand {
    @Option(
            names = "--symbol",
            paramLabel = "BASE",
            converter = AssetReader.class,
            description = "Which pairs; repeatable. Default: BTC. KRW-USDT is always among them.")
    private List<Asset> symbols = new ArrayList<>();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = Modes.class,
            completionCandidates = Modes.class,
            defaultValue = "paper",
            description = "${COMPLETION-CANDIDATES}: whose namespace is looked at. Default: ${DEFAULT-VALUE}.")
    private TradingMode mode = TradingMode.PAPER;

    @Option(names = "--alerts", description = "Send a test alert to each service that gets alerts.")
    private boolean sendAlerts;

    @Option(names = "--offline", description = "Leave out the exchanges.")
    private boolean offline;

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TABLE;

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.NDJSON, OutputFormat.PLAIN);
        }
    }

    public CheckSetupCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        ArbConfig config = ConfigLoader.load(state.over(common().configRequest(context())));
        List<SetupCheck> checks = new ArrayList<>(LocalSetup.check(config, mode, context()));
        checks.addAll(AlertSetup.check(
                config.alerts().sinks(),
                sendAlerts,
                Instant.EPOCH.plusNanos(context().clock().nowNs())));
        if (!offline) {
            console.say("asking upbit and binance; a few seconds");
            checks.addAll(ExchangeSetup.check(config, wanted()));
        }
        console.answer(
                switch (format) {
                    case JSON -> SetupText.json(checks);
                    case NDJSON -> SetupText.ndjson(checks);
                    case PLAIN -> SetupText.plain(checks);
                    default -> SetupText.table(checks, console.paint());
                });
        // what is not known counts as a fault: a check never passes for want of a figure
        boolean allGood = checks.stream().allMatch(check -> check.status() == SetupCheck.Status.OK);
        return allGood ? ExitCode.OK : ExitCode.FAILED;
    }

    private List<Asset> wanted() {
        return symbols.isEmpty()
                ? List.of(Asset.of("BTC"))
                : symbols.stream().distinct().toList();
    }
}
