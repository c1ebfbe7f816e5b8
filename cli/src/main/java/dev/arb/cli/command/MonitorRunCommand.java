package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import picocli.CommandLine.Command;

/** {@code arb monitor-run}. */
@Command(
        name = "monitor-run",
        header = "Shows a run from its log and its state.",
        footer = "  arb monitor-run --latest")
public final class MonitorRunCommand extends BaseCommand {
    public MonitorRunCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        console.answer("monitor-run");
        return ExitCode.OK;
    }
}
