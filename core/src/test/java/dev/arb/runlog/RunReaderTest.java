package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {

    @TempDir
    private Path runs;

    private static void append(RunLog log, long from, long to) {
        RunLogRow row = new RunLogRow();
        for (long i = from; i < to; i++) {
            log.append(SampleRows.loop(i, row));
        }
    }

    private static void awaitJournaled(RunLog log) {
        TestRuns.await("all rows in the journal", () -> log.stats().rowsUnflushed() == 0);
    }

    private static List<Long> steps(List<LiveRunTailRow> tail) {
        return tail.stream()
                .map(LiveRunTailRow::step)
                .map(OptionalLong::getAsLong)
                .toList();
    }

    private static List<Long> downFrom(long first, int count) {
        return LongStream.range(0, count).mapToObj(i -> first - i).toList();
    }

    private void assertShows(Path dir, long rows) throws IOException {
        LiveRunSnapshot snapshot = TestRuns.reader(runs).snapshot(dir);
        RunLogRow last = SampleRows.loop(rows - 1, new RunLogRow());
        assertThat(snapshot.totalSteps()).isEqualTo(rows);
        assertThat(snapshot.totalOrders()).isEqualTo(2 * ((rows + 49) / 50));
        assertThat(snapshot.totalBlockedOrders()).isEqualTo((rows + 98) / 100);
        assertThat(snapshot.lastPrice()).hasValue(last.get(RunLogColumns.PRICE));
        assertThat(snapshot.equity().orElseThrow()).isEqualTo(last.get(RunLogColumns.EQUITY), within(0.0));
        assertThat(snapshot.lastBarTime()).contains(Instant.ofEpochSecond(1_700_000_000L + rows - 1));
    }

    @Test
    void aLiveRunShowsItsLastRowsAndTotals() throws Exception {
        try (RunLog log = TestRuns.create(runs, RunLogOptions.realTime(), RunLogFiles.DISK)) {
            append(log, 0, 1234);
            awaitJournaled(log);
            assertShows(log.directory(), 1234);
            List<LiveRunTailRow> tail = TestRuns.reader(runs).tail(log.directory(), 15);
            assertThat(steps(tail)).isEqualTo(downFrom(1233, 15));
            assertThat(tail.getFirst().kind()).contains("loop");
            assertThat(tail.getFirst().riskAllowed()).contains(true);
            assertThat(TestRuns.reader(runs).snapshot(log.directory()).info().state())
                    .isEqualTo(RunState.RUNNING);
        }
    }

    @Test
    void anEndedRunShowsTheSameAsBeforeItsEnd() throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 0, 20_123);
        awaitJournaled(log);
        RunReader reader = TestRuns.reader(runs);
        List<LiveRunTailRow> live = reader.tail(log.directory(), 40);
        log.finish(TestRuns.END);
        assertShows(log.directory(), 20_123);
        assertThat(reader.tail(log.directory(), 40)).isEqualTo(live);
        assertThat(reader.snapshot(log.directory()).info().state()).isEqualTo(RunState.ENDED);
    }

    @Test
    void aTailLongerThanTheJournalGoesOnInTheParquetFile() throws Exception {
        int rows = JournalFormat.GROUP_ROWS + 5000;
        try (RunLog log = TestRuns.create(runs)) {
            append(log, 0, rows);
            TestRuns.await(
                    "the first journal file to be removed",
                    () -> !JournalFormat.file(log.directory(), 0).toFile().exists());
            awaitJournaled(log);
            int n = 16_000;
            List<LiveRunTailRow> tail = TestRuns.reader(runs).tail(log.directory(), n);
            assertThat(steps(tail)).isEqualTo(downFrom(rows - 1, n));
        }
    }

    @Test
    void aTailLongerThanTheRunGivesAllRows() throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 0, 3);
        awaitJournaled(log);
        assertThat(steps(TestRuns.reader(runs).tail(log.directory(), 100))).containsExactly(2L, 1L, 0L);
        log.finish(TestRuns.END);
        assertThat(steps(TestRuns.reader(runs).tail(log.directory(), 100))).containsExactly(2L, 1L, 0L);
    }

    @Test
    void rowsOfOneStepCountAsOneStepAndOnlyLoopsCountOrders() throws Exception {
        RunLog log = TestRuns.create(runs);
        RunLogRow row = new RunLogRow();
        log.append(SampleRows.loop(50, row));
        log.append(SampleRows.loop(50, row).put(RunLogColumns.KIND, RowKind.FILL));
        log.append(SampleRows.loop(100, row));
        log.finish(TestRuns.END);
        LiveRunSnapshot snapshot = TestRuns.reader(runs).snapshot(log.directory());
        assertThat(snapshot.totalSteps()).isEqualTo(2);
        assertThat(snapshot.totalOrders()).isEqualTo(4);
    }

    @Test
    void theTailOfALiveRunCostsTheSameHoweverLongTheRunIs() throws Exception {
        FailingFiles files = new FailingFiles();
        RunReader reader = new RunReader(TestRuns.directory(runs), files);
        try (RunLog log = TestRuns.create(runs)) {
            append(log, 0, 5000);
            awaitJournaled(log);
            long early = readBytes(files, reader, log.directory());
            append(log, 5000, 90_000);
            awaitJournaled(log);
            long late = readBytes(files, reader, log.directory());
            assertThat(late).isBetween(1L, early + 1000);
            assertThat(late).isLessThan(64 * 1024);
        }
    }

    @Test
    void theUsualTailOfAnEndedRunCostsItsFooterAndALongerOneItsLastPages() throws Exception {
        FailingFiles files = new FailingFiles();
        RunReader reader = new RunReader(TestRuns.directory(runs), files);
        RunLog log = TestRuns.create(runs);
        append(log, 0, JournalFormat.GROUP_ROWS - 1);
        log.finish(TestRuns.END);
        assertThat(readBytes(files, reader, log.directory())).isBetween(1L, 2L * 64 * 1024);
        files.bytesRead.set(0);
        assertThat(reader.tail(log.directory(), 500)).hasSize(500);
        long size = Files.size(log.directory().resolve("events.parquet"));
        assertThat(files.bytesRead.get()).isBetween(1L, size / 15);
    }

    private static long readBytes(FailingFiles files, RunReader reader, Path dir) throws IOException {
        files.bytesRead.set(0);
        reader.snapshot(dir);
        assertThat(reader.tail(dir, 15)).hasSize(15);
        return files.bytesRead.get();
    }

    @Test
    void whatIsNoRunIsRefused() throws Exception {
        Path noRun = Files.createDirectory(runs.resolve("empty"));
        assertThatThrownBy(() -> TestRuns.reader(runs).snapshot(noRun))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("not a run");
    }

    @Test
    void aRunThatHasOnlyItsMetaHasZeroCountsAndNoFigures() throws Exception {
        Path dir = Files.createDirectory(runs.resolve("other"));
        Files.writeString(dir.resolve("meta.json"), "{\"run_id\":\"other\"}");
        LiveRunSnapshot snapshot = TestRuns.reader(runs).snapshot(dir);
        assertThat(snapshot.totalSteps()).isZero();
        assertThat(snapshot.lastPrice()).isEmpty();
        assertThat(snapshot.lastBarTime()).isEmpty();
        assertThat(TestRuns.reader(runs).tail(dir, 3)).isEmpty();
    }
}
