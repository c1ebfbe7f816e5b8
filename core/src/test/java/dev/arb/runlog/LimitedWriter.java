package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that writes more rows than its files may hold, says so in a file {@code failed}, and ends the run in order once
 * the limit is gone.
 */
final class LimitedWriter {

    static final int ROWS = 20_000;

    private LimitedWriter() {}

    public static void main(String[] args) throws Exception {
        Path runs = Path.of(args[0]);
        RunLogListener listener = new RunLogListener() {
            @Override
            public void writeFailed(String what, long failures, IOException cause) {
                note(runs.resolve("failed"), what + ": " + cause.getMessage());
            }

            @Override
            public void writeRecovered(String what) {
                note(runs.resolve("recovered"), what);
            }
        };
        RunLog log = RunLog.create(
                runs, Optional.of("run"), TestRuns.start(), TestRuns.FAST.with(OverflowPolicy.DROP_LOOPS), listener);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < ROWS; i++) {
            log.append(SampleRows.loop(i, row));
        }
        TestRuns.await("all rows in the journal", () -> log.stats().rowsUnflushed() == 0);
        log.finish(TestRuns.END);
    }

    private static void note(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
