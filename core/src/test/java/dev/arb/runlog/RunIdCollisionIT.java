package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that begin runs of the same name at the same time. */
class RunIdCollisionIT {

    private static final int PROCESSES = 4;

    @TempDir
    private Path runs;

    @Test
    void everyRunOfEveryProcessHasADirectoryOfItsOwn() throws Exception {
        List<Process> writers = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                writers.add(ChildJvm.start(
                        runs.resolve("output-" + i), ChildJvm.command(CollidingWriter.class, runs.toString())));
            }
            TestRuns.await("all processes", () -> ready() == PROCESSES);
            Files.createFile(runs.resolve("go"));
            for (Process writer : writers) {
                assertThat(writer.waitFor()).isZero();
            }
        } finally {
            writers.forEach(Process::destroyForcibly);
        }
        Map<Long, Integer> runsOfProcess = new HashMap<>();
        for (RunInfo run : TestRuns.directory(runs).list()) {
            assertThat(run.runId()).isEqualTo(String.valueOf(run.dir().getFileName()));
            List<List<Object>> rows = TestRuns.duckdb(run.dir().resolve("events.parquet"), "select seq from $file");
            assertThat(rows).hasSize(1);
            assertThat(Files.readString(run.dir().resolve("meta.json")))
                    .contains("\"pid\" : " + rows.getFirst().getFirst() + ",");
            runsOfProcess.merge((Long) rows.getFirst().getFirst(), 1, Integer::sum);
        }
        assertThat(runsOfProcess)
                .hasSize(PROCESSES)
                .allSatisfy((pid, count) -> assertThat(count).isEqualTo(CollidingWriter.RUNS));
    }

    private long ready() {
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(entry -> String.valueOf(entry.getFileName()).startsWith("ready-"))
                    .count();
        } catch (IOException e) {
            return 0;
        }
    }
}
