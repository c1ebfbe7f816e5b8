package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history of a run against a plain model of its rows, whatever state the run is in. */
class RunHistoryTest {

    private static final int ROWS = JournalFormat.GROUP_ROWS + 20_000;
    private static final List<RunLogColumn> PAGE =
            List.of(RunLogColumns.STEP, RunLogColumns.SEQ, RunLogColumns.KIND, RunLogColumns.EQUITY);

    @TempDir
    private Path runs;

    private final NavigableSet<Long> trades = new TreeSet<>();
    private final NavigableSet<Long> refusals = new TreeSet<>();

    /** What a run can be in when its history is looked at. */
    enum Stage {
        LIVE,
        ENDED,
        CRASHED
    }

    /** Row i: step i / 2, one second of the bar for each step, now and then a trade or a refusal, far apart. */
    private RunLogRow row(long i, RunLogRow row) {
        SampleRows.loop(i / 2, row).put(RunLogColumns.SEQ, i).put(RunLogColumns.EQUITY, equity(i));
        if (i % 40_009 == 7 || i == 17) {
            trades.add(i);
            row.put(RunLogColumns.KIND, RowKind.STATE).put(RunLogColumns.POSITION_ID, i);
        } else if (i % 30_011 == 11) {
            refusals.add(i);
            row.put(RunLogColumns.KIND, RowKind.REFUSAL).put(RunLogColumns.RISK_ALLOWED, false);
        } else if (i % 5000 == 0) {
            row.put(RunLogColumns.KIND, RowKind.STATE);
        }
        return row;
    }

    private static double equity(long i) {
        return 1000 + (i * 7919 % 10_007) - (i % 33 == 0 ? 20_000 : 0);
    }

    private static Instant time(long step) {
        return Instant.ofEpochSecond(1_700_000_000L + step);
    }

    private void append(RunLog log, long from, long to) {
        RunLogRow row = new RunLogRow();
        for (long i = from; i < to; i++) {
            log.append(row(i, row));
        }
    }

    private Path run(Stage stage, long rows) throws IOException {
        RunProcess self = RunProcess.current();
        RunProcess writer = stage == Stage.CRASHED
                ? new RunProcess(self.host(), self.pid(), self.startedAt().minusSeconds(1000))
                : self;
        RunStart start = RunStart.of(TestRuns.LABEL, TestRuns.START, writer);
        RunLog log = RunLog.create(runs, java.util.Optional.of("run"), start, TestRuns.FAST, RunLogListener.NONE);
        append(log, 0, rows);
        switch (stage) {
            case ENDED -> log.finish(TestRuns.END);
            case CRASHED -> log.close();
            case LIVE ->
                TestRuns.await("all rows in the journal", () -> log.stats().rowsUnflushed() == 0);
        }
        return log.directory();
    }

    private RunHistory open(Path dir) throws IOException {
        return TestRuns.reader(runs).history(dir);
    }

    @ParameterizedTest
    @EnumSource
    void aPageFromAnywhereHoldsTheRowsOfThatPlace(Stage stage) throws Exception {
        try (RunHistory history = open(run(stage, ROWS))) {
            assertThat(history.rows()).isEqualTo(ROWS);
            Random random = new Random(3);
            for (int i = 0; i < 60; i++) {
                long first = random.nextLong(-5, ROWS + 5L);
                int n = random.nextInt(1, 50);
                assertPage(history.page(first, n, PAGE), Math.max(0, first), Math.min(ROWS, Math.max(0, first) + n));
            }
            assertPage(history.page(JournalFormat.GROUP_ROWS - 3L, 6, PAGE), 122_877, 122_883);
            assertThat(history.page(ROWS, 10, PAGE)).isEmpty();
        }
    }

    private static void assertPage(List<HistoryRow> page, long first, long end) {
        assertThat(page).hasSize((int) Math.max(0, end - first));
        for (int i = 0; i < page.size(); i++) {
            RowView row = page.get(i).values();
            assertThat(page.get(i).number()).isEqualTo(first + i);
            assertThat(row.whole(RunLogColumns.SEQ)).hasValue(first + i);
            assertThat(row.whole(RunLogColumns.STEP)).hasValue((first + i) / 2);
            assertThat(row.real(RunLogColumns.EQUITY)).hasValue(equity(first + i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsAndTimesAreFound(Stage stage) throws Exception {
        try (RunHistory history = open(run(stage, ROWS))) {
            for (long step : new long[] {0, 1, 4095, 4096, 61_439, 61_440, 61_441, ROWS / 2 - 1}) {
                assertThat(history.rowOfStep(step)).hasValue(2 * step);
                assertThat(history.rowAtTime(time(step))).hasValue(2 * step);
                assertThat(history.rowAtTime(time(step).minusMillis(1))).hasValue(2 * step);
            }
            assertThat(history.rowOfStep(Long.MIN_VALUE)).hasValue(0);
            assertThat(history.rowAtTime(Instant.MIN)).hasValue(0);
            assertThat(history.rowOfStep(ROWS / 2)).isEmpty();
            assertThat(history.rowAtTime(Instant.MAX)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tradesAndRefusalsAreFoundInBothDirections(Stage stage) throws Exception {
        try (RunHistory history = open(run(stage, ROWS))) {
            Random random = new Random(5);
            assertThat(trades).hasSizeGreaterThan(3);
            for (int i = 0; i < 40; i++) {
                long from = random.nextLong(-1, ROWS + 1L);
                assertThat(history.next(RowMark.TRADE, from)).isEqualTo(of(trades.higher(from)));
                assertThat(history.previous(RowMark.TRADE, from)).isEqualTo(of(trades.lower(from)));
                assertThat(history.next(RowMark.REFUSAL, from)).isEqualTo(of(refusals.higher(from)));
                assertThat(history.previous(RowMark.REFUSAL, from)).isEqualTo(of(refusals.lower(from)));
            }
        }
    }

    private static OptionalLong of(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    @ParameterizedTest
    @EnumSource
    void aSeriesLosesNoPeak(Stage stage) throws Exception {
        try (RunHistory history = open(run(stage, ROWS))) {
            for (int buckets : new int[] {1, 3, 10, 100, 1000}) {
                assertSeries(history, 0, ROWS / 2, buckets);
                assertSeries(history, 30_000, 60_000, buckets);
                assertSeries(history, 100, 300, buckets);
            }
        }
    }

    /** Each bucket spans what its rows span, but for the rows at its edges that a neighbour may have counted. */
    private static void assertSeries(RunHistory history, long fromStep, long toStep, int buckets) throws IOException {
        RunSeries series = history.series(List.of(RunLogColumns.EQUITY), time(fromStep), time(toStep), buckets);
        assertThat(series.buckets()).isEqualTo(buckets);
        double min = Double.MAX_VALUE;
        double max = -Double.MAX_VALUE;
        for (int i = 0; i < buckets; i++) {
            OptionalDouble smallest = series.min(RunLogColumns.EQUITY, i);
            min = Math.min(min, smallest.orElse(min));
            max = Math.max(max, series.max(RunLogColumns.EQUITY, i).orElse(max));
        }
        double expectedMin = Double.MAX_VALUE;
        double expectedMax = -Double.MAX_VALUE;
        for (long row = 2 * fromStep; row < Math.min(ROWS, 2 * toStep); row++) {
            expectedMin = Math.min(expectedMin, equity(row));
            expectedMax = Math.max(expectedMax, equity(row));
        }
        assertThat(min).isLessThanOrEqualTo(expectedMin);
        assertThat(max).isGreaterThanOrEqualTo(expectedMax);
        if (2 * (toStep - fromStep) < 16_384) {
            assertThat(min).isEqualTo(expectedMin);
            assertThat(max).isEqualTo(expectedMax);
        }
    }

    @Test
    void aSeriesOfFewRowsHasEachRowInItsBucket() throws Exception {
        try (RunHistory history = open(run(Stage.ENDED, 1000))) {
            RunSeries series = history.series(List.of(RunLogColumns.EQUITY), time(10), time(20), 10);
            for (int i = 0; i < 10; i++) {
                long row = 2L * (10 + i);
                assertThat(series.start(i)).isEqualTo(time(10L + i));
                assertThat(series.min(RunLogColumns.EQUITY, i)).hasValue(Math.min(equity(row), equity(row + 1)));
                assertThat(series.max(RunLogColumns.EQUITY, i)).hasValue(Math.max(equity(row), equity(row + 1)));
            }
            assertThat(history.series(List.of(RunLogColumns.VOLUME), time(10), time(20), 5)
                            .min(RunLogColumns.VOLUME, 2))
                    .isEmpty();
            assertThatThrownBy(() -> history.series(PAGE, time(10), time(10), 5))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aHistoryThatIsKeptOpenFollowsTheRunToItsEnd() throws Exception {
        RunLog log = TestRuns.create(runs);
        try (RunHistory history = open(log.directory())) {
            assertThat(history.rows()).isZero();
            assertThat(history.page(0, 5, PAGE)).isEmpty();
            long written = 0;
            for (long rows : new long[] {1, 3000, 100_000, 130_000, 260_000}) {
                append(log, written, rows);
                written = rows;
                TestRuns.await("all rows in the journal", () -> log.stats().rowsUnflushed() == 0);
                assertFollows(history, rows);
            }
            TestRuns.await(
                    "the first journal file to be removed",
                    () -> !JournalFormat.file(log.directory(), 0).toFile().exists());
            assertFollows(history, 260_000);
            log.finish(TestRuns.END);
            assertThat(history.page(1000, 1, PAGE)).as("before it looks again").hasSize(1);
            assertFollows(history, 260_000);
        }
    }

    private void assertFollows(RunHistory history, long rows) throws IOException {
        assertThat(history.refresh()).isEqualTo(rows);
        for (long first : new long[] {0, rows / 3, rows / 2, rows - 20}) {
            assertPage(history.page(first, 20, PAGE), Math.max(0, first), Math.min(rows, Math.max(0, first) + 20));
        }
        assertThat(history.previous(RowMark.TRADE, rows)).isEqualTo(of(trades.lower(rows)));
        assertThat(history.next(RowMark.TRADE, -1)).isEqualTo(of(trades.higher(-1L)));
    }

    @Test
    void whatIsAskedForCostsPagesAndNotTheFile() throws Exception {
        Path dir = run(Stage.ENDED, ROWS);
        FailingFiles files = new FailingFiles();
        long size = Files.size(dir.resolve("events.parquet"));
        try (RunHistory history = new RunReader(TestRuns.directory(runs), files).history(dir)) {
            long footer = files.bytesRead.get();
            assertThat(footer).isLessThan(size / 20);
            history.page(50_000, 30, PAGE);
            assertThat(files.bytesRead.getAndSet(0) - footer).isLessThan(size / 20);
            history.next(RowMark.TRADE, 20);
            history.previous(RowMark.REFUSAL, ROWS);
            history.rowOfStep(30_000);
            assertThat(files.bytesRead.getAndSet(0)).isLessThan(size / 20);
            List<RunLogColumn> equity = List.of(RunLogColumns.EQUITY);
            history.series(equity, time(0), time(ROWS / 2), 10);
            long firstTime = files.bytesRead.getAndSet(0);
            assertThat(firstTime).as("from the statistics of pages").isLessThan(size / 20);
            history.series(equity, time(0), time(ROWS / 2), 10);
            assertThat(files.bytesRead.get()).as("from memory").isLessThan(firstTime / 2 + 20_000);
        }
    }
}
