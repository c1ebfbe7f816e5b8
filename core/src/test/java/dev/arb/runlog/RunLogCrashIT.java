package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A writing process killed with {@code kill -9}: no row older than the flush interval is lost, doubled or moved. */
class RunLogCrashIT {

    private static final long FLUSH_INTERVAL_MS = 200;

    /** What the machine may take on top when it is busy with other things. */
    private static final long GRACE_MS = 300;

    @TempDir
    private Path runs;

    @RepeatedTest(4)
    void everyRowOlderThanTheFlushIntervalSurvives() throws Exception {
        Process writer = start();
        long killedAt;
        try {
            TestRuns.await("the first rows", () -> notes().length >= CrashingWriter.NOTE_BYTES);
            Thread.sleep(new Random().nextInt(50, 900));
        } finally {
            killedAt = System.currentTimeMillis();
            writer.destroyForcibly().waitFor();
        }
        long due = appendedBefore(killedAt - FLUSH_INTERVAL_MS - GRACE_MS);
        Path dir = runs.resolve("run");

        LiveRunSnapshot crashed = TestRuns.reader(runs).snapshot(dir);
        assertThat(crashed.info().state()).isEqualTo(RunState.CRASHED);
        long rows = crashed.totalSteps();
        assertThat(rows).isGreaterThanOrEqualTo(due);
        List<LiveRunTailRow> tail = TestRuns.reader(runs).tail(dir, 100);
        assertOpensAndIsInOrder(dir, rows);

        RunRepair repair = new RunRecovery(TestRuns.directory(runs), Clock.systemUTC())
                .recover(dir)
                .orElseThrow();
        assertThat(repair.problems()).isEmpty();
        assertThat(repair.rows()).isEqualTo(rows);
        assertThat(assertOpensAndIsInOrder(dir, rows)).isEqualTo(rows);
        assertThat(TestRuns.reader(runs).tail(dir, 100)).isEqualTo(tail);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        runs.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(runs.toFile(), "output"))
                .start();
    }

    private byte[] notes() {
        try {
            Path notes = runs.resolve("notes");
            return Files.exists(notes) ? Files.readAllBytes(notes) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private long appendedBefore(long timeMs) {
        ByteBuffer notes = ByteBuffer.wrap(notes());
        long appended = 0;
        while (notes.remaining() >= CrashingWriter.NOTE_BYTES) {
            long rows = notes.getLong();
            if (notes.getLong() <= timeMs) {
                appended = rows;
            }
        }
        return appended;
    }

    private static long assertOpensAndIsInOrder(Path dir, long atMost) throws Exception {
        Path file = dir.resolve("events.parquet");
        if (!Files.exists(file)) {
            return 0;
        }
        List<Object> found = TestRuns.duckdb(
                        file,
                        "select count(*), coalesce(sum((step != file_row_number)::int), 0)::bigint from read_parquet('"
                                + file + "', file_row_number = true)")
                .getFirst();
        assertThat(found.get(1)).isEqualTo(0L);
        assertThat((long) found.get(0)).isLessThanOrEqualTo(atMost);
        return (long) found.get(0);
    }
}
