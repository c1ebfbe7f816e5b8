package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.AssetReader;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.model.Asset;
import dev.arb.run.ExchangeSetup;
import dev.arb.run.SetupCheck;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code arb check-setup}: whether a run on the exchanges would find what it needs. */
@Command(
        name = "check-setup",
        header = "Checks that the exchanges can be reached as configured.",
        description = {
            "Asks both exchanges for public data: rules of each symbol, whole books over the WebSocket, clock offset, and"
                    + " how much of the rate limits is used. Exit 1: a check failed; exit 3: an exchange cannot be reached."
        },
        footer = {
            "  arb check-setup",
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
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.PLAIN);
        }
    }

    public CheckSetupCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        ArbConfig config = ConfigLoader.load(common().configRequest(context()));
        List<Asset> wanted = symbols.isEmpty()
                ? List.of(Asset.of("BTC"))
                : symbols.stream().distinct().toList();
        console.say("asking upbit and binance; a few seconds");
        List<SetupCheck> checks = ExchangeSetup.check(config, wanted);
        console.answer(
                switch (format) {
                    case JSON -> SetupText.json(checks);
                    case PLAIN -> SetupText.plain(checks);
                    default -> SetupText.table(checks, console.paint());
                });
        return exitCode(checks);
    }

    private static ExitCode exitCode(List<SetupCheck> checks) {
        if (checks.stream().anyMatch(check -> check.status() == SetupCheck.Status.UNREACHABLE)) {
            return ExitCode.UNREACHABLE;
        }
        return checks.stream().allMatch(check -> check.status() == SetupCheck.Status.OK)
                ? ExitCode.OK
                : ExitCode.FAILED;
    }
}
