package dev.arb.cli.command;

import dev.arb.cli.error.Failure;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.WallTime;
import dev.arb.monitor.plain.Paint;
import dev.arb.monitor.report.ReportDocument;
import dev.arb.monitor.report.ReportFiles;
import dev.arb.monitor.report.ReportFormat;
import dev.arb.monitor.report.ReportReader;
import dev.arb.monitor.report.RunReport;
import dev.arb.runlog.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Leaves {@code report.md} in the directory of a run that is over. What goes wrong here takes nothing from the run. */
final class ClosingReport {
    /** A log from which on the report takes more than some seconds, so that someone may wonder. */
    private static final long LONG_BYTES = 256L << 20;

    private ClosingReport() {}

    static void write(Path runDir, Console console) {
        try {
            sayWhenLong(runDir, console);
            Clock clock = new WallTime(console.context().clock());
            Path runsDir = runDir.toAbsolutePath().getParent();
            RunDirectory directory = new RunDirectory(runsDir == null ? runDir : runsDir, clock);
            RunReport report = new ReportReader(directory, clock).read(runDir);
            ReportFiles.write(
                    runDir, ReportFormat.MD, ReportDocument.of(report, ReportRunCommand.madeBy(), Paint.NONE));
        } catch (IOException | RuntimeException e) {
            console.warn("the report of the run could not be written: "
                    + Failure.of(e).sentence() + "; arb report-run --run-dir " + runDir + " makes one");
        }
    }

    private static void sayWhenLong(Path runDir, Console console) throws IOException {
        Path rows = runDir.resolve("events.parquet");
        if (Files.exists(rows) && Files.size(rows) >= LONG_BYTES) {
            console.say("the run is over and safe; writing its report, Ctrl-C twice leaves it out");
        }
    }
}
