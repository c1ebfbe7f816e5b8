package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.*;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code arb show-metrics}. */
@Command(
        name = "show-metrics",
        header = "Shows the metrics of a namespace.",
        footer = "  arb show-metrics --format json")
public final class ShowMetricsCommand extends BaseCommand {
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
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.LOG);
        }
    }

    public ShowMetricsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        console.answer("show-metrics");
        return ExitCode.OK;
    }
}
