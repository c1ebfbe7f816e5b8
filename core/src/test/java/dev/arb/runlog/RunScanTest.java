package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunScanTest {

    private static final int SEED = 11;

    @TempDir
    private Path runs;

    private static void append(RunLog log, int from, int to) {
        RunLogRow row = new RunLogRow();
        for (int i = from; i < to; i++) {
            log.append(SampleRows.random(SEED, i, row));
        }
    }

    private void assertScans(Path dir, int rows) throws IOException {
        RunLogRow expected = new RunLogRow();
        try (RunScan scan = TestRuns.reader(runs).scan(dir, RunLogColumns.ALL)) {
            for (int i = 0; i < rows; i++) {
                assertThat(scan.next()).as("row %d", i).isTrue();
                assertThat(scan.number()).isEqualTo(i);
                assertSame(scan.row(), SampleRows.random(SEED, i, expected), i);
            }
            assertThat(scan.next()).isFalse();
            assertThat(scan.next()).isFalse();
        }
    }

    private static void assertSame(RowView read, RunLogRow put, long number) {
        for (RunLogColumn column : RunLogColumns.ALL) {
            Object expected = expected(put, column);
            if (!expected.equals(value(read, column))) {
                assertThat(value(read, column))
                        .as("row %d, column %s", number, column.columnName())
                        .isEqualTo(expected);
            }
        }
    }

    private static Object value(RowView row, RunLogColumn column) {
        return switch (column) {
            case RunLogColumn.LongColumn c ->
                row.whole(c).isPresent() ? row.whole(c).getAsLong() : "none";
            case RunLogColumn.IntColumn c -> row.whole(c).orElseThrow();
            case RunLogColumn.FlagColumn c -> row.flag(c).orElseThrow();
            case RunLogColumn.DoubleColumn c ->
                row.real(c).isPresent() ? row.real(c).getAsDouble() : "none";
            case RunLogColumn.TimeColumn c -> row.time(c).orElseThrow();
            case RunLogColumn.DecimalColumn c ->
                row.exact(c).<Object>map(any -> any).orElse("none");
            case RunLogColumn.KindColumn c -> row.text(c);
            case RunLogColumn.TextColumn c -> row.text(c);
        };
    }

    private static Object expected(RunLogRow row, RunLogColumn column) {
        return switch (column) {
            case RunLogColumn.LongColumn c -> c.nullable() && row.get(c) == Long.MIN_VALUE ? "none" : row.get(c);
            case RunLogColumn.IntColumn c -> (long) row.get(c);
            case RunLogColumn.FlagColumn c -> row.get(c);
            case RunLogColumn.DoubleColumn c -> Double.isNaN(row.get(c)) ? "none" : row.get(c);
            case RunLogColumn.TimeColumn c -> Instant.EPOCH.plus(row.getMicros(c), ChronoUnit.MICROS);
            case RunLogColumn.DecimalColumn c ->
                row.getE8(c) == Long.MIN_VALUE ? "none" : BigDecimal.valueOf(row.getE8(c), 8);
            case RunLogColumn.KindColumn c -> row.get(c).token();
            case RunLogColumn.TextColumn c -> row.get(c);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9000, JournalFormat.GROUP_ROWS + 100})
    void everyValueOfARunIsGivenWhileItGoesOnAndAfterItsEnd(int rows) throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 0, rows);
        TestRuns.await("all rows in the journal", () -> log.stats().rowsUnflushed() == 0);
        assertScans(log.directory(), rows);
        log.finish(TestRuns.END);
        assertScans(log.directory(), rows);
    }

    @Test
    void aScanOfARunThatGoesOnKeepsItsRowsWhateverTheRunDoes() throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 0, JournalFormat.GROUP_ROWS + 50);
        TestRuns.await("all rows in the journal", () -> log.stats().rowsUnflushed() == 0);
        try (RunScan scan = TestRuns.reader(runs).scan(log.directory(), List.of(RunLogColumns.SEQ))) {
            assertThat(scan.next()).isTrue();
            append(log, JournalFormat.GROUP_ROWS + 50, JournalFormat.GROUP_ROWS + 20_000);
            log.finish(TestRuns.END);
            long rows = 1;
            while (scan.next()) {
                assertThat(scan.row().whole(RunLogColumns.SEQ)).hasValue(rows);
                rows++;
            }
            assertThat(rows).isEqualTo(JournalFormat.GROUP_ROWS + 50);
        }
    }

    @Test
    void whatIsNotAskedForIsNotRead() throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 0, 20_000);
        log.finish(TestRuns.END);
        FailingFiles files = new FailingFiles();
        RunReader reader = new RunReader(TestRuns.directory(runs), files);
        try (RunScan scan = reader.scan(log.directory(), List.of(RunLogColumns.STEP))) {
            while (scan.next()) {
                assertThat(scan.row().text(RunLogColumns.DETAIL)).isEmpty();
            }
        }
        assertThat(files.bytesRead.get()).isLessThan(Files.size(log.directory().resolve("events.parquet")) / 10);
    }

    @Test
    void filesOfOtherProgramsAreScannedTheSameWay() throws Exception {
        Path dir = Files.createDirectory(runs.resolve("other"));
        Files.writeString(dir.resolve("meta.json"), "{\"run_id\":\"other\"}");
        Files.writeString(dir.resolve("events.csv"), "equity,step,qty\n1.5,1,0.10000000\n,2,\n2.5,3,7\n9.5,4");
        try (RunScan scan = TestRuns.reader(runs).scan(dir, List.of(RunLogColumns.EQUITY, RunLogColumns.QTY))) {
            assertThat(scan.has(RunLogColumns.EQUITY)).isTrue();
            assertThat(scan.has(RunLogColumns.CASH)).isFalse();
            assertThat(scan.next()).isTrue();
            assertThat(scan.row().exact(RunLogColumns.QTY)).contains(new BigDecimal("0.10000000"));
            assertThat(scan.next()).isTrue();
            assertThat(scan.row().real(RunLogColumns.EQUITY)).isEmpty();
            assertThat(scan.next()).isTrue();
            assertThat(scan.row().real(RunLogColumns.EQUITY)).hasValue(2.5);
            assertThat(scan.number()).isEqualTo(2);
            assertThat(scan.next()).as("a line that its writer has not ended").isFalse();
        }
    }

    @Test
    void aRowIsThereOnlyAfterTheFirstStep() throws Exception {
        RunLog log = TestRuns.create(runs);
        log.finish(TestRuns.END);
        try (RunScan scan = TestRuns.reader(runs).scan(log.directory(), List.of())) {
            assertThatThrownBy(scan::row).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void columnsAreFoundByName() {
        assertThat(RunLogColumns.named("equity")).isEqualTo(Optional.of(RunLogColumns.EQUITY));
        assertThat(RunLogColumns.named("extra_x")).isEmpty();
    }
}
