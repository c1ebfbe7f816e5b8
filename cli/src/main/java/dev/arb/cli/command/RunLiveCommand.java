package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import picocli.CommandLine.Command;

/** {@code arb run-live}. */
@Command(name = "run-live", header = "x", footer = "  arb run-live")
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
