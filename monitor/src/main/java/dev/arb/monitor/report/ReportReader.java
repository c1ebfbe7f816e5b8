package dev.arb.monitor.report;

import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.runlog.MetaDocument;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunReader;
import dev.arb.runlog.RunScan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Reads a run for its report, in one pass over its rows and in memory that does not grow with them. */
public final class ReportReader {
    private final RunDirectory directory;
    private final RunReader reader;
    private final Clock clock;

    /**
     * @param directory tells the state of runs
     * @param clock wall clock
     */
    public ReportReader(RunDirectory directory, Clock clock) {
        this.directory = directory;
        this.reader = new RunReader(directory);
        this.clock = clock;
    }

    /** The run in that directory as it is now. Rows that cannot be read are told by {@link RunReport#problem}. */
    public RunReport read(Path runDir) {
        RunInfo info = directory.info(runDir);
        MetaDocument meta = MetaDocument.read(runDir);
        RunFigures figures = new RunFigures();
        Optional<String> problem = scan(runDir, figures);
        return new RunReport(info, meta, figures, problem, clock.instant());
    }

    private Optional<String> scan(Path runDir, RunFigures figures) {
        try (RunScan scan = reader.scan(runDir, RunFigures.COLUMNS)) {
            while (scan.next()) {
                figures.add(scan.row());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
