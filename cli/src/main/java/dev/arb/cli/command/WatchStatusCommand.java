package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import picocli.CommandLine.Command;

/** {@code arb watch-status}. */
@Command(
        name = "watch-status",
        header = "Shows whether a run is alive and well.",
        footer = "  arb watch-status --target mock")
public final class WatchStatusCommand extends BaseCommand {
    public WatchStatusCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        console.answer("watch-status");
        return ExitCode.OK;
    }
}
