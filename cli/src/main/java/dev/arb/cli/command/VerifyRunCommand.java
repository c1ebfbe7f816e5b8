package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RunSelection;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.WallTime;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.monitor.plain.VerificationText;
import dev.arb.monitor.source.RunFinder;
import dev.arb.monitor.source.RunSelector;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunRecovery;
import dev.arb.runlog.RunRepair;
import dev.arb.runlog.RunVerification;
import dev.arb.runlog.RunVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb verify-run}: whether a run's directory holds what the run wrote. */
@Command(
        name = "verify-run",
        header = "Checks that a run's log is whole: hash chain, order, ledger against fills.",
        description = {
            "Recomputes the hashes from events.parquet and says where a row was changed, dropped, put in or moved;"
                    + " adds up the fills and compares the balances to the last unit. Reads only, unless --repair is given."
                    + " Exit 0: intact. Exit 1: not intact, or not found."
        },
        footer = {
            "  arb verify-run --latest",
            "  arb verify-run --run-id 20260822_001500_paper_arb_BTC-KRW_1s --format json",
            "  arb verify-run --run-dir backup/run-1",
            "  arb verify-run --latest --repair",
        })
public final class VerifyRunCommand extends BaseCommand {
    @Mixin
    private final RunSelection selection = new RunSelection();

    @Option(
            names = "--repair",
            description = "First finish what a crash left behind: put the journal's rows into events.parquet. Refused"
                    + " while the run goes on; doing it again changes nothing.")
    private boolean repair;

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

    public VerifyRunCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) throws IOException {
        RunSelector selector = selection.selector(context());
        ArbConfig config = ConfigLoader.load(common().configRequest(context()));
        Path runsDir = selection.runsDirectory(config, context());
        Clock clock = new WallTime(context().clock());
        RunDirectory runs = new RunDirectory(runsDir, clock);
        Path run = new RunFinder(runsDir, runs).find(selector);
        Optional<RunRepair> done = repair ? Optional.of(repaired(run, runs, clock)) : Optional.empty();
        RunVerification found = new RunVerifier(runs).verify(run);
        console.answer(render(found, done, console));
        return found.intact() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static RunRepair repaired(Path run, RunDirectory runs, Clock clock) throws IOException {
        try {
            return new RunRecovery(runs, clock)
                    .recover(run)
                    .orElseThrow(() -> CommandException.failed("another process is putting run " + run.getFileName()
                            + " in order; try again when it has ended"));
        } catch (IllegalStateException e) {
            throw CommandException.failed(String.valueOf(e.getMessage()));
        }
    }

    private String render(RunVerification found, Optional<RunRepair> done, Console console) {
        return switch (format) {
            case JSON -> VerificationText.json(found, done);
            case PLAIN -> VerificationText.plain(found, done);
            default -> VerificationText.table(found, done, console.paint());
        };
    }
}
