package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writing process killed with {@code kill -9} at random moments: no row older than the flush interval is lost, doubled
 * or moved, {@code events.parquet} opens in another program, and the run can be put in order and verified.
 */
class RunLogCrashIT {

    private static final long FLUSH_INTERVAL_MS = 200;

    /** What the machine may take on top when it is busy with other things. */
    private static final long GRACE_MS = 300;

    @TempDir
    private Path directory;

    private final Random random = new Random();
    private long rowsKept;
    private long rowsYoung;
    private long rowsPublished;
    private long roundsLate;

    @Test
    void everyRowOlderThanTheFlushIntervalSurvives() throws Exception {
        int rounds = Campaign.rounds(6, 300);
        for (int round = 0; round < rounds; round++) {
            killOnce(Files.createDirectories(directory.resolve("round-" + round)), round % 2 == 1);
        }
        System.out.printf(
                Locale.ROOT,
                "kill -9 campaign: %d kills, %d rows kept (%d of them published when killed), %d lost that were not yet"
                        + " flushed; in %d kills one of those was older than %d ms%n",
                rounds,
                rowsKept,
                rowsPublished,
                rowsYoung,
                roundsLate,
                FLUSH_INTERVAL_MS);
    }

    /** @param published whether to wait until rows have been published */
    private void killOnce(Path runs, boolean published) throws Exception {
        Process writer =
                ChildJvm.start(runs.resolve("output"), ChildJvm.command(CrashingWriter.class, runs.toString()));
        long killedAt;
        try {
            TestRuns.await("the first rows", () -> new Notes(notes(runs), 0).has(published));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(900)));
        } finally {
            killedAt = System.currentTimeMillis();
            writer.destroyForcibly().waitFor();
        }
        Notes notes = new Notes(notes(runs), killedAt);
        Path dir = runs.resolve("run");
        long rows = assertReadable(runs, dir, notes);
        rowsKept += rows;
        rowsYoung += Math.max(0, notes.appended - rows);
        roundsLate += rows < notes.olderThan(FLUSH_INTERVAL_MS) ? 1 : 0;
        assertCanBePutInOrder(runs, dir, rows);
    }

    private long assertReadable(Path runs, Path dir, Notes notes) throws Exception {
        LiveRunSnapshot crashed = TestRuns.reader(runs).snapshot(dir);
        assertThat(crashed.info().state()).isEqualTo(RunState.CRASHED);
        long rows = crashed.totalSteps();
        assertThat(rows).isGreaterThanOrEqualTo(notes.journaled);
        assertThat(rows).isGreaterThanOrEqualTo(notes.olderThan(FLUSH_INTERVAL_MS + GRACE_MS));
        rowsPublished += assertOpensAndIsInOrder(dir, rows);
        return rows;
    }

    private static void assertCanBePutInOrder(Path runs, Path dir, long rows) throws Exception {
        List<LiveRunTailRow> tail = TestRuns.reader(runs).tail(dir, 100);
        RunRepair repair = new RunRecovery(TestRuns.directory(runs), Clock.systemUTC())
                .recover(dir)
                .orElseThrow();
        assertThat(repair.problems()).isEmpty();
        assertThat(repair.rows()).isEqualTo(rows);
        assertThat(assertOpensAndIsInOrder(dir, rows)).isEqualTo(rows);
        assertThat(TestRuns.reader(runs).tail(dir, 100)).isEqualTo(tail);
        RunVerification found = new RunVerifier(TestRuns.directory(runs)).verify(dir);
        assertThat(found.intact()).as("%s", found).isTrue();
    }

    private static byte[] notes(Path runs) {
        try {
            Path notes = runs.resolve("notes");
            return Files.exists(notes) ? Files.readAllBytes(notes) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** What the process noted before it was killed. */
    private static final class Notes {
        private final byte[] notes;
        private final long killedAtMs;
        private long appended;
        private long journaled;
        private long published;

        Notes(byte[] notes, long killedAtMs) {
            this.notes = notes;
            this.killedAtMs = killedAtMs;
            ByteBuffer all = ByteBuffer.wrap(notes);
            while (all.remaining() >= CrashingWriter.NOTE_BYTES) {
                appended = all.getLong();
                all.getLong();
                journaled = all.getLong();
                published = all.getLong();
            }
        }

        boolean has(boolean publishedRows) {
            return publishedRows ? published > 0 : appended > 0;
        }

        /** @return how many rows had been appended so long before the kill */
        long olderThan(long ageMs) {
            ByteBuffer all = ByteBuffer.wrap(notes);
            long rows = 0;
            while (all.remaining() >= CrashingWriter.NOTE_BYTES) {
                long noted = all.getLong();
                rows = all.getLong() <= killedAtMs - ageMs ? noted : rows;
                all.getLong();
                all.getLong();
            }
            return rows;
        }
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
