package dev.arb.runlog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A process that begins several runs of one second and writes its process id into each of their rows. */
final class CollidingWriter {

    static final int RUNS = 12;

    private CollidingWriter() {}

    public static void main(String[] args) throws Exception {
        Path runs = Path.of(args[0]);
        Files.createFile(runs.resolve("ready-" + ProcessHandle.current().pid()));
        TestRuns.await("the others", () -> Files.exists(runs.resolve("go")));
        for (int i = 0; i < RUNS; i++) {
            try (RunLog log = RunLog.create(
                    runs, Optional.empty(), TestRuns.start(), RunLogOptions.simulated(), RunLogListener.NONE)) {
                log.append(new RunLogRow()
                        .put(RunLogColumns.SEQ, ProcessHandle.current().pid()));
                log.finish(TestRuns.END);
            }
        }
    }
}
