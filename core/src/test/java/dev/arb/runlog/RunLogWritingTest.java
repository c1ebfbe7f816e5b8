package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing when the disk refuses, when rows come too fast, and at the end of a run. */
class RunLogWritingTest {

    private static final RunLogOptions NEVER_WAITING = TestRuns.FAST.with(OverflowPolicy.DROP_LOOPS);

    @TempDir
    private Path runs;

    private final FailingFiles files = new FailingFiles();

    /** Counts what the listener is told. */
    private static final class Told implements RunLogListener {
        private final AtomicLong failures = new AtomicLong();
        private final AtomicInteger recoveries = new AtomicInteger();
        private final AtomicLong droppedFrom = new AtomicLong(-1);

        @Override
        public void writeFailed(String what, long count, IOException cause) {
            failures.incrementAndGet();
        }

        @Override
        public void writeRecovered(String what) {
            recoveries.incrementAndGet();
        }

        @Override
        public void rowsDropped(long fromSeq) {
            droppedFrom.compareAndSet(-1, fromSeq);
        }
    }

    private RunLog create(RunLogOptions options, RunLogListener listener) throws IOException {
        return RunLog.create(runs, Optional.empty(), TestRuns.start(), options, listener, files);
    }

    private static List<Object> countAndSum(RunLog log) throws Exception {
        return TestRuns.duckdb(
                        log.directory().resolve("events.parquet"),
                        "select count(*), count(distinct step), max(step) from $file")
                .getFirst();
    }

    @Test
    void rowsWrittenWhileTheDiskIsFullArriveWhenThereIsRoomAgain() throws Exception {
        Told told = new Told();
        RunLog log = create(NEVER_WAITING, told);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < 10_000; i++) {
            if (i == 3000) {
                files.full = true;
            }
            log.append(SampleRows.loop(i, row));
        }
        TestRuns.await("failures", () -> log.stats().writeFailures() > 2);
        assertThat(log.stats().failing()).isTrue();
        files.full = false;
        TestRuns.await("all rows", () -> log.stats().rowsUnflushed() == 0);
        log.finish(TestRuns.END);
        assertThat(log.stats().failing()).isFalse();
        assertThat(told.failures.get()).isEqualTo(log.stats().writeFailures());
        assertThat(told.recoveries.get()).isPositive();
        assertThat(countAndSum(log)).containsExactly(10_000L, 10_000L, 9_999L);
        assertThat(TestRuns.filesIn(log.directory())).containsExactlyInAnyOrder("meta.json", "events.parquet");
    }

    @Test
    void aParquetFileThatCannotBeWrittenDoesNotStopTheJournal() throws Exception {
        files.onlyFilesWith = "parquet";
        files.full = true;
        RunLog log = create(NEVER_WAITING, RunLogListener.NONE);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < 5000; i++) {
            log.append(SampleRows.loop(i, row));
        }
        TestRuns.await("the journal", () -> log.stats().rowsJournaled() == 5000);
        TestRuns.await("a failure", () -> log.stats().writeFailures() > 0);
        assertThat(TestRuns.reader(runs).snapshot(log.directory()).totalSteps()).isEqualTo(5000);
        files.full = false;
        log.finish(TestRuns.END);
        assertThat(countAndSum(log)).containsExactly(5000L, 5000L, 4999L);
    }

    @Test
    void beyondTheBoundLoopsAreGivenUpAndNamedButOrdersAndFillsNever() throws Exception {
        Told told = new Told();
        RunLogOptions tight = new RunLogOptions(
                Duration.ofMillis(2),
                Duration.ofMillis(1),
                SyncPolicy.NEVER,
                OverflowPolicy.DROP_LOOPS,
                2L * RowRing.SEGMENT_BYTES,
                Duration.ofSeconds(20));
        RunLog log = create(tight, told);
        files.full = true;
        RunLogRow row = new RunLogRow();
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            SampleRows.loop(i, row);
            if (i % 1000 == 999) {
                row.put(RunLogColumns.KIND, RowKind.FILL).putE8(RunLogColumns.QTY, i);
            }
            log.append(row);
        }
        long dropped = log.stats().rowsDropped();
        assertThat(dropped).isBetween(1000L, (long) n - 2000);
        files.full = false;
        log.finish(TestRuns.END);
        Path file = log.directory().resolve("events.parquet");
        assertThat(TestRuns.duckdb(file, "select count(*) from $file where kind = 'fill'"))
                .containsExactly(List.of(20L));
        List<Object> gaps = TestRuns.duckdb(
                        file,
                        "select sum((detail->>'rows_dropped')::bigint)::bigint, min((detail->>'from_seq')::bigint), "
                                + "(select count(*) from $file where kind = 'loop') from $file where kind = 'state'")
                .getFirst();
        assertThat(gaps).containsExactly(dropped, told.droppedFrom.get(), n - 20 - dropped);
        assertThat(TestRuns.duckdb(
                        file, "select count(*) from (select seq - lag(seq) over () as d from $file) where d < 0"))
                .containsExactly(List.of(0L));
    }

    @Test
    void aSimulatedRunWaitsForItsLogInsteadOfHoldingMoreAndMore() throws Exception {
        RunLog log = TestRuns.create(runs, TestRuns.FAST, files);
        RunLogRow row = new RunLogRow();
        long mostHeld = 0;
        for (int i = 0; i < 60_000; i++) {
            log.append(SampleRows.loop(i, row));
            mostHeld = Math.max(mostHeld, log.stats().heldBytes());
        }
        log.finish(TestRuns.END);
        assertThat(mostHeld).isLessThanOrEqualTo(9L * RowRing.SEGMENT_BYTES);
        assertThat(log.stats().rowsDropped()).isZero();
        assertThat(countAndSum(log)).containsExactly(60_000L, 60_000L, 59_999L);
    }

    @Test
    void theJournalDoesNotGrowWithTheRun() throws Exception {
        RunLog log = TestRuns.create(runs, TestRuns.FAST, files);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < 6 * JournalFormat.GROUP_ROWS; i++) {
            log.append(row.clear().put(RunLogColumns.STEP, i));
            if (i % JournalFormat.GROUP_ROWS == 0) {
                TestRuns.await("rows that are published leave the journal", () -> journals(log) <= 4);
            }
        }
        log.finish(TestRuns.END);
    }

    private static long journals(RunLog log) {
        try {
            return JournalFile.numbersIn(log.directory()).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLogThatCannotBeFinishedSaysSoAndKeepsItsJournal() throws Exception {
        RunLogOptions impatient = new RunLogOptions(
                Duration.ofMillis(2),
                Duration.ofMillis(1),
                SyncPolicy.NEVER,
                OverflowPolicy.DROP_LOOPS,
                RowRing.SEGMENT_BYTES,
                Duration.ofMillis(1));
        RunLog log = create(impatient, RunLogListener.NONE);
        log.append(SampleRows.loop(0, new RunLogRow()));
        TestRuns.await("the row", () -> log.stats().rowsJournaled() == 1);
        files.full = true;
        assertThatThrownBy(() -> log.finish(TestRuns.END)).isInstanceOf(IOException.class);
        assertThat(Files.exists(JournalFormat.file(log.directory(), 0))).isTrue();
        assertThat(TestRuns.reader(runs).snapshot(log.directory()).totalSteps()).isEqualTo(1);
    }

    @Test
    void theLastRowsReachTheDiskThoughNothingFollows() throws Exception {
        RunLog log = create(NEVER_WAITING.with(SyncPolicy.EVERY_SECOND), RunLogListener.NONE);
        log.append(SampleRows.loop(0, new RunLogRow()));
        TestRuns.await("the row", () -> log.stats().rowsJournaled() == 1);

        TestRuns.await("the sync", () -> files.journalSyncs.get() > 0);

        log.finish(TestRuns.END);
    }

    @Test
    void aRunWithoutSyncsNeverForcesItsJournal() throws Exception {
        RunLog log = create(NEVER_WAITING.with(SyncPolicy.NEVER), RunLogListener.NONE);
        append(log, JournalFormat.GROUP_ROWS + 1);
        log.finish(TestRuns.END);

        assertThat(files.journalSyncs.get()).isZero();
    }

    @Test
    void everyFlushIsForcedWhereThatIsThePolicy() throws Exception {
        RunLog log = create(NEVER_WAITING.with(SyncPolicy.EVERY_FLUSH), RunLogListener.NONE);
        for (int i = 0; i < 5; i++) {
            long before = files.journalSyncs.get();
            append(log, 1);
            TestRuns.await("the sync", () -> files.journalSyncs.get() > before);
        }
        log.finish(TestRuns.END);
    }

    private static void append(RunLog log, int rows) {
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < rows; i++) {
            log.append(SampleRows.loop(i, row));
        }
    }

    @Test
    void aFileRemovedByHandDuringTheRunComesBackWhole() throws Exception {
        RunLog log = TestRuns.create(runs, TestRuns.FAST, files);
        RunLogRow row = new RunLogRow();
        int n = JournalFormat.GROUP_ROWS + 3000;
        for (int i = 0; i < n; i++) {
            log.append(SampleRows.loop(i, row));
            if (i % 30_000 == 0) {
                Files.deleteIfExists(log.directory().resolve(ParquetPublisher.VISIBLE));
                Files.deleteIfExists(log.directory().resolve(ParquetPublisher.HIDDEN));
            }
        }
        log.finish(TestRuns.END);
        assertThat(countAndSum(log)).containsExactly((long) n, (long) n, n - 1L);
    }

    @Test
    void aTextLongerThanTheBoundIsCut() throws Exception {
        RunLog log = TestRuns.create(runs, TestRuns.FAST, files);
        log.append(new RunLogRow().put(RunLogColumns.DETAIL, "ü".repeat(100_000)));
        log.finish(TestRuns.END);
        assertThat(TestRuns.duckdb(
                        log.directory().resolve("events.parquet"), "select strlen(detail), left(detail, 2) from $file"))
                .containsExactly(List.of((long) RowCodec.MAX_TEXT_BYTES - 2, "üü"));
    }
}
