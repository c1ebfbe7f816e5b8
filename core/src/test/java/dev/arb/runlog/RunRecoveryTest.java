package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose writer stopped without a word, put in order. The writer's process is made out to be gone. */
class RunRecoveryTest {

    @TempDir
    private Path runs;

    private RunRecovery recovery() {
        return new RunRecovery(TestRuns.directory(runs), Clock.fixed(TestRuns.START, ZoneOffset.UTC));
    }

    private Path crashed(int rows) throws IOException {
        RunProcess self = RunProcess.current();
        RunStart start = RunStart.of(
                TestRuns.LABEL,
                TestRuns.START,
                new RunProcess(self.host(), self.pid(), self.startedAt().minusSeconds(1000)));
        try (RunLog log =
                RunLog.create(runs, java.util.Optional.of("crashed"), start, TestRuns.FAST, RunLogListener.NONE)) {
            RunLogRow row = new RunLogRow();
            for (int i = 0; i < rows; i++) {
                log.append(SampleRows.loop(i, row));
            }
            return log.directory();
        }
    }

    private static void assertHolds(Path dir, long rows) throws Exception {
        Path file = dir.resolve("events.parquet");
        assertThat(TestRuns.duckdb(
                        file,
                        "select count(*), count(distinct step), sum((seq != 3 * file_row_number)::int)::bigint from "
                                + "read_parquet('" + file + "', file_row_number = true)"))
                .containsExactly(List.of(rows, rows, 0L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5000, JournalFormat.GROUP_ROWS, JournalFormat.GROUP_ROWS + 1, 250_000})
    void aCrashedRunIsReadAsItIsAndThenPutInOrder(int rows) throws Exception {
        Path dir = crashed(rows);
        RunReader reader = TestRuns.reader(runs);
        LiveRunSnapshot before = reader.snapshot(dir);
        List<LiveRunTailRow> tailBefore = reader.tail(dir, 20);
        assertThat(before.info().state()).isEqualTo(RunState.CRASHED);
        assertThat(before.totalSteps()).isEqualTo(rows);

        Map<Path, RunRepair> repairs = recovery().recoverCrashed();

        assertThat(repairs).containsOnlyKeys(dir);
        assertThat(repairs.get(dir).rows()).isEqualTo(rows);
        assertThat(repairs.get(dir).problems()).isEmpty();
        assertThat(TestRuns.filesIn(dir)).containsExactlyInAnyOrder("meta.json", "events.parquet");
        assertThat(Files.readString(dir.resolve("meta.json")))
                .contains("\"recovered_at\" : \"2026-01-02T03:04:05.000000+00:00\"")
                .contains("\"ended_at\" : null");
        assertHolds(dir, rows);
        assertThat(reader.snapshot(dir)).isEqualTo(before);
        assertThat(reader.tail(dir, 20)).isEqualTo(tailBefore);
        assertThat(recovery().recoverCrashed()).isEmpty();
    }

    @Test
    void aTornRecordAtTheEndIsLeftOutAndEverythingBeforeItIsKept() throws Exception {
        Path dir = crashed(1000);
        Path journal = JournalFormat.file(dir, 0);
        Files.deleteIfExists(dir.resolve("events.parquet"));
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.setLength(file.length() - 7);
        }
        assertThat(recovery().recover(dir).orElseThrow().rows()).isEqualTo(999);
        assertHolds(dir, 999);
    }

    @Test
    void rowsBehindTheLastCommitAreFoundAndGarbageBehindThemIsNot() throws Exception {
        Path dir = crashed(1000);
        Path journal = JournalFormat.file(dir, 0);
        forgetLastCommits(journal);
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.seek(file.length());
            file.write(new byte[5000]);
        }
        assertThat(TestRuns.reader(runs).snapshot(dir).totalSteps()).isEqualTo(1000);
        assertThat(TestRuns.reader(runs).tail(dir, 1000)).hasSize(1000);
        assertThat(recovery().recover(dir).orElseThrow().rows()).isEqualTo(1000);
        assertHolds(dir, 1000);
    }

    /** Puts the head back to where it was before the first row. */
    private static void forgetLastCommits(Path journal) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.write(JournalFormat.head(0, new RunTotals()).array());
        }
    }

    @Test
    void aHeadSlotHalfWrittenIsPassedOverForTheOtherOne() throws Exception {
        Path dir = crashed(1000);
        Path journal = JournalFormat.file(dir, 0);
        try (JournalFile file = JournalFile.open(RunLogFiles.DISK, dir, 0).orElseThrow();
                RandomAccessFile raw = new RandomAccessFile(journal.toFile(), "rw")) {
            assertThat(file.totals().rows).isEqualTo(1000);
            byte[] head = new byte[JournalFormat.HEAD_BYTES];
            raw.readFully(head);
            java.nio.ByteBuffer view = java.nio.ByteBuffer.wrap(head).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            raw.seek(JournalFormat.slotAt(JournalFormat.newestSlot(view).version()) + 20);
            raw.write(0xFF);
        }
        assertThat(TestRuns.reader(runs).snapshot(dir).totalSteps()).isEqualTo(1000);
    }

    @Test
    void leftoversOfAPublicationThatWasCutShortDoNotMatter() throws Exception {
        Path dir = crashed(JournalFormat.GROUP_ROWS + 10);
        Files.write(dir.resolve(ParquetPublisher.HIDDEN), new byte[1000]);
        Files.write(dir.resolve(ParquetPublisher.REPLACED), new byte[1000]);
        Files.write(dir.resolve("meta.json.tmp"), new byte[10]);
        assertThat(recovery().recover(dir).orElseThrow().problems()).isEmpty();
        assertThat(TestRuns.filesIn(dir)).containsExactlyInAnyOrder("meta.json", "events.parquet");
        assertHolds(dir, JournalFormat.GROUP_ROWS + 10);
    }

    @Test
    void damageInTheMiddleOfTheJournalIsReported() throws Exception {
        Path dir = crashed(1000);
        Files.deleteIfExists(dir.resolve("events.parquet"));
        Path journal = JournalFormat.file(dir, 0);
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        }
        RunRepair repair = recovery().recover(dir).orElseThrow();
        assertThat(repair.rows()).isBetween(300L, 700L);
        assertThat(repair.problems()).singleElement().asString().contains("damaged after row " + repair.rows());
    }

    @Test
    void aRunThatGoesOnIsNotTouched() throws Exception {
        try (RunLog log = TestRuns.create(runs)) {
            assertThat(recovery().recoverCrashed()).isEmpty();
            assertThatThrownBy(() -> recovery().recover(log.directory())).isInstanceOf(IllegalStateException.class);
        }
    }
}
