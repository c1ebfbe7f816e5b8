package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import picocli.CommandLine.Command;

/** {@code arb run-live}. */
@Command(
        name = "run-live",
        header = "Trades a market: simulated, recorded or real.",
        footer = "  arb run-live --mode mock --loops 50")
public final class RunLiveCommand extends BaseCommand {
    public RunLiveCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        console.answer("run-live");
        return ExitCode.OK;
    }
}
