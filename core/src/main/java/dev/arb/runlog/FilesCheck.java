package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Whether {@code events.parquet} has all rows, or others lie beside it. */
final class FilesCheck {

    private static final String NAME = "files";

    private final RunLogFiles files;
    private final RunInfo run;

    FilesCheck(RunLogFiles files, RunInfo run) {
        this.files = files;
        this.run = run;
    }

    static VerifiedCheck unreadable(IOException problem) {
        return VerifiedCheck.broken(NAME, String.valueOf(problem.getMessage()));
    }

    /** For a run that has no {@code events.parquet}. */
    VerifiedCheck withoutParquet() throws IOException {
        if (Files.exists(run.dir().resolve("events.csv"))) {
            return VerifiedCheck.unknown(NAME, "events.csv has no hash chain: it was written by another program");
        }
        return RunScaffolding.present(run.dir())
                ? leftBehind(0)
                : VerifiedCheck.broken(NAME, "there is no events.parquet");
    }

    /** @param rows of {@code events.parquet} */
    VerifiedCheck beside(long rows) throws IOException {
        if (RunScaffolding.present(run.dir())) {
            return leftBehind(rows);
        }
        boolean lost = run.state() == RunState.CRASHED
                && MetaDocument.read(run.dir()).text("recovered_at").isEmpty();
        return lost
                ? VerifiedCheck.broken(NAME, "the run crashed and its journal is gone")
                : VerifiedCheck.ok(NAME, "events.parquet has all " + rows + " rows");
    }

    private VerifiedCheck leftBehind(long rows) throws IOException {
        return switch (run.state()) {
            case RUNNING, STALE ->
                VerifiedCheck.ok(
                        NAME,
                        "the run goes on: " + rows + " rows are published, " + waiting(rows)
                                + " more are in its journal");
            case CRASHED ->
                VerifiedCheck.broken(
                        NAME,
                        "the run crashed and its journal has " + waiting(rows)
                                + " rows that events.parquet lacks; put it in order with --repair");
            case ENDED -> VerifiedCheck.ok(NAME, "files of the writing are left over; --repair removes them");
        };
    }

    /** @return rows of the journal that are not among so many */
    private long waiting(long rows) throws IOException {
        Optional<JournalRows> journal = JournalRows.open(files, run.dir(), run.state() == RunState.CRASHED);
        if (journal.isEmpty()) {
            return 0;
        }
        try (JournalRows open = journal.get()) {
            return Math.max(0, open.totals().rows - rows);
        }
    }
}
