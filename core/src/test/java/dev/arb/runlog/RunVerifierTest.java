package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.runlog.VerifiedCheck.Result;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are whole are said to be, and what was done to one afterwards, with another program, is found. */
class RunVerifierTest {

    private static final int ROWS = 5000;

    @TempDir
    private Path runs;

    private RunVerification verify(Path dir) throws Exception {
        return new RunVerifier(TestRuns.directory(runs)).verify(dir);
    }

    private static VerifiedCheck check(RunVerification found, String name) {
        return found.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path ended(int rows) throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 0, rows);
        log.finish(TestRuns.END);
        return log.directory();
    }

    private static void append(RunLog log, int from, int to) {
        RunLogRow row = new RunLogRow();
        for (int i = from; i < to; i++) {
            log.append(SampleRows.loop(i, row));
        }
    }

    private static void duckdb(String command) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Writes the file anew with DuckDB, from a query over its rows, with the footer's keys and values kept. */
    private static void rewrite(Path dir, String query) throws Exception {
        Path file = dir.resolve("events.parquet");
        Map<String, String> footer;
        try (ParquetView view = ParquetView.open(RunLogFiles.DISK, file)) {
            footer = view.metadata();
        }
        String pairs = footer.entrySet().stream()
                .map(pair -> "'" + pair.getKey() + "': '" + pair.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        Path changed = dir.resolve("changed");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create view events as select * from read_parquet('" + file + "', file_row_number = true)");
            statement.execute("copy (select * exclude (file_row_number) from (" + query
                    + ") order by file_row_number) to '" + changed + "' (format parquet, kv_metadata {" + pairs + "})");
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, ROWS, JournalFormat.GROUP_ROWS + 10})
    void anUntouchedRunIsIntact(int rows) throws Exception {
        RunVerification found = verify(ended(rows));

        assertThat(found.intact()).as("%s", found).isTrue();
        assertThat(found.rows()).isEqualTo(rows);
        assertThat(check(found, "hash_chain").result()).isEqualTo(Result.OK);
        assertThat(check(found, "totals").result()).isEqualTo(Result.OK);
        assertThat(check(found, "meta").result()).isEqualTo(Result.OK);
    }

    @Test
    void aFileWrittenAnewWithTheSameRowsIsIntact() throws Exception {
        Path dir = ended(ROWS);
        rewrite(dir, "select * from events");

        assertThat(verify(dir).intact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * replace (case when file_row_number = 3000 then price + 0.01 else price end as price) from events \
            | rows were changed: first in block 2, rows 2048 to 3071 (steps 2048 to 3071, seq 6144 to 9213)
            select * replace (case when file_row_number = 0 then null else equity end as equity) from events \
            | rows were changed: first in block 0, rows 0 to 1023
            select * replace (case when file_row_number = 4999 then 'x' else detail end as detail) from events \
            | rows were changed: first in block 4, rows 4096 to 4999
            select * from events where file_row_number <> 1500 \
            | 1 of 5000 rows are missing: first in block 1, rows 1024 to 2047
            select * from events where file_row_number < 4996 \
            | 4 of 5000 rows are missing: first in block 4, rows 4096 to 4995
            select * from events where file_row_number < 4096 \
            | 904 of 5000 rows are missing at the end, after row 4095
            select * from events union all select * from events where file_row_number = 77 \
            | 1 rows were put in, there were 5000: first in block 0
            select * replace (case file_row_number when 1030 then 2030 when 2030 then 1030 else file_row_number end \
            as file_row_number) from events | rows were moved: first in block 1
            select * replace (case file_row_number when 5 then 6 when 6 then 5 else file_row_number end \
            as file_row_number) from events | rows were moved: first in block 0
            """)
    void whatWasDoneToTheRowsIsSaidWithItsPlace(String query, String message) throws Exception {
        Path dir = ended(ROWS);
        rewrite(dir, query);

        RunVerification found = verify(dir);

        assertThat(found.intact()).isFalse();
        assertThat(check(found, "hash_chain").message()).startsWith(message);
        assertThat(check(found, "meta").result()).isEqualTo(Result.BROKEN);
    }

    @Test
    void rowsOutOfOrderAreSaidWithTheirNumber() throws Exception {
        Path dir = ended(ROWS);
        rewrite(
                dir,
                "select * replace (case file_row_number when 5 then 60 when 60 then 5 else file_row_number end"
                        + " as file_row_number) from events");

        assertThat(check(verify(dir), "order").message()).startsWith("row 5 has step 60 after step 4");
    }

    @Test
    void aLoopThatIsMissingIsNoticedUnlessARowNamesIt() throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 0, 10);
        RunLogRow row = SampleRows.loop(19, new RunLogRow());
        log.append(row.put(RunLogColumns.KIND, RowKind.STATE)
                .put(RunLogColumns.DETAIL, "{\"rows_dropped\":10,\"from_seq\":30,\"to_seq\":57}"));
        append(log, 20, 30);
        log.finish(TestRuns.END);
        assertThat(check(verify(log.directory()), "order"))
                .isEqualTo(VerifiedCheck.ok(
                        "order", "steps up to 29 never fall, no loop is missing but 10 rows named as given up"));

        rewrite(log.directory(), "select * from events where kind <> 'state'");
        assertThat(check(verify(log.directory()), "order").message())
                .isEqualTo("row 10 has step 20 after step 9, and no row says that those between were given up");
    }

    @Test
    void aBitThatFlippedOnTheDiskIsFound() throws Exception {
        Path dir = ended(ROWS);
        try (RandomAccessFile file =
                new RandomAccessFile(dir.resolve("events.parquet").toFile(), "rw")) {
            file.seek(file.length() / 3);
            int bits = file.read();
            file.seek(file.length() / 3);
            file.write(bits ^ 0x10);
        }

        assertThat(verify(dir).intact()).isFalse();
    }

    @Test
    void aFileOfAnotherRunIsNoSubstitute() throws Exception {
        Path dir = ended(ROWS);
        Path other = ended(ROWS);
        Files.copy(other.resolve("events.parquet"), dir.resolve("events.parquet"), StandardCopyOption.REPLACE_EXISTING);

        RunVerification found = verify(dir);

        assertThat(check(found, "hash_chain").result()).isEqualTo(Result.OK);
        assertThat(check(found, "meta").message()).startsWith("events.parquet is of run " + other.getFileName());
    }

    @Test
    void aChainThatWasTakenOutIsMissed() throws Exception {
        Path dir = ended(ROWS);
        duckdb("copy (select * from '" + dir.resolve("events.parquet") + "') to '" + dir.resolve("bare")
                + "' (format parquet)");
        Files.move(dir.resolve("bare"), dir.resolve("events.parquet"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(check(verify(dir), "hash_chain").message()).isEqualTo("the file's hash chain is gone or damaged");
    }

    @Test
    void aRunThatGoesOnIsVerifiedAsFarAsItIsPublishedAndNothingIsWritten() throws Exception {
        try (RunLog log = TestRuns.create(runs)) {
            append(log, 0, 3000);
            TestRuns.await("rows", () -> log.stats().rowsPublished() > 0);
            for (int i = 3000; i < 30_000; i += 1000) {
                append(log, i, i + 1000);
                RunVerification found = verify(log.directory());
                assertThat(found.intact()).as("%s", found).isTrue();
                assertThat(found.rows()).isPositive().isLessThanOrEqualTo(i + 1000);
                assertThat(check(found, "files").message()).startsWith("the run goes on: ");
            }
        }
    }

    @Test
    void aCrashedRunIsNotIntactUntilItIsPutInOrder() throws Exception {
        Path dir;
        try (RunLog log = TestRuns.create(runs)) {
            dir = log.directory();
            append(log, 0, 1000);
        }
        TestRuns.makeCrashed(dir);
        RunVerification before = verify(dir);
        assertThat(before.intact()).isFalse();
        assertThat(check(before, "files").message()).contains("put it in order with --repair");

        new RunRecovery(TestRuns.directory(runs), Clock.systemUTC()).recover(dir);

        RunVerification after = verify(dir);
        assertThat(after.intact()).as("%s", after).isTrue();
        assertThat(after.rows()).isEqualTo(1000);
        assertThat(check(after, "ledger").result()).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void aRunOfAnotherProgramIsSaidToHaveNoChain() throws Exception {
        Path dir = Files.createDirectories(runs.resolve("foreign"));
        Files.writeString(dir.resolve("meta.json"), "{\"run_id\": \"foreign\", \"mode\": \"paper\"}");
        duckdb("copy (select range as step, range * 1.5 as equity from range(100)) to '" + dir.resolve("events.parquet")
                + "' (format parquet)");

        RunVerification found = verify(dir);

        assertThat(found.intact()).isTrue();
        assertThat(found.rows()).isEqualTo(100);
        assertThat(found.checks())
                .filteredOn(check -> check.result() == Result.OK)
                .extracting(VerifiedCheck::name)
                .containsExactly("files");
        assertThat(check(found, "hash_chain").message())
                .isEqualTo("no hash chain: the file was written by another program");
    }

    @Test
    void aDirectoryThatIsNoRunIsRefused() {
        assertThatThrownBy(() -> verify(runs)).isInstanceOf(NoSuchFileException.class);
    }
}
