package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that other programs wrote; their Parquet files are made by DuckDB. */
class ForeignRunTest {

    @TempDir
    private Path runs;

    private Path dir;

    @BeforeEach
    void metaOfAnotherProgram() throws IOException {
        dir = Files.createDirectory(runs.resolve("20250101_000000_paper_x_BTC_1m"));
        Files.writeString(
                dir.resolve("meta.json"),
                "{\"run_id\":\"20250101_000000_paper_x_BTC_1m\",\"ended_at\":\"2025-01-02T00:00:00\"}");
    }

    private void write(String select, String options) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute(
                    "copy (" + select + ") to '" + dir.resolve("events.parquet") + "' (format parquet" + options + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "zstd", "gzip", "uncompressed", "lz4_raw"})
    void filesOfAnotherWriterAreReadWithEveryCommonCodec(String codec) throws Exception {
        write(
                "select i::bigint as step, timestamptz '2025-01-01 00:00:00+00' + to_seconds(i) as ts_bar, "
                        + "100.0 + i as price, 1000.0 + i as equity, (i % 2)::int as orders_generated, "
                        + "i % 10 = 0 as risk_allowed, 'limit ' || i as risk_reasons from range(5000) t(i)",
                ", codec '" + codec + "', row_group_size 2048");
        LiveRunSnapshot snapshot = TestRuns.reader(runs).snapshot(dir);
        assertThat(snapshot.totalSteps()).isEqualTo(5000);
        assertThat(snapshot.totalOrders()).isEqualTo(2500);
        assertThat(snapshot.totalBlockedOrders()).isEqualTo(4500);
        assertThat(snapshot.lastPrice()).hasValue(5099.0);
        assertThat(snapshot.lastBarTime()).contains(Instant.parse("2025-01-01T01:23:19Z"));
        List<LiveRunTailRow> tail = TestRuns.reader(runs).tail(dir, 3000);
        assertThat(tail).hasSize(3000);
        assertThat(tail.getFirst().riskReasons()).isEqualTo("limit 4999");
        assertThat(tail.getLast().equity()).hasValue(3000.0);
    }

    @Test
    void reorderedWiderAndExtraColumnsNullsAndTextTimesAreUnderstood() throws Exception {
        write(
                "select 7 as extra_x, '2025-01-01T00:0' || i || ':00+09:00' as ts_bar, "
                        + "case when i = 3 then 'NaN'::double else 5.5::decimal(10,2)::double end as equity, "
                        + "i::decimal(12,3) as price, i::smallint as step, null::double as cash, "
                        + "i::float as realized_pnl, [1, 2] as extra_list, i::hugeint as orders_blocked "
                        + "from range(4) t(i)",
                "");
        LiveRunSnapshot snapshot = TestRuns.reader(runs).snapshot(dir);
        assertThat(snapshot.totalSteps()).isEqualTo(4);
        assertThat(snapshot.totalBlockedOrders()).isEqualTo(6);
        assertThat(snapshot.lastPrice()).hasValue(3.0);
        assertThat(snapshot.equity()).hasValue(5.5);
        assertThat(snapshot.cash()).isEmpty();
        assertThat(snapshot.realizedPnl()).hasValue(3.0);
        assertThat(snapshot.lastBarTime()).contains(Instant.parse("2024-12-31T15:03:00Z"));
        LiveRunTailRow last = TestRuns.reader(runs).tail(dir, 1).getFirst();
        assertThat(last.equity()).isEmpty();
        assertThat(last.riskAllowed()).isEmpty();
    }

    @Test
    void aCsvFileWithQuotesAndTimesWithoutOffsetIsRead() throws Exception {
        Files.writeString(
                dir.resolve("events.csv"),
                "ts_bar,step,price,equity,risk_allowed,risk_reasons,extra_note\r\n"
                        + "2025-01-01 00:00:00,1,10.5,nan,True,,\"a, \"\"b\"\"\nc\"\r\n"
                        + "\r\n"
                        + "2025-01-01 00:01:00,2,11,99.5,False,\"too large; too old\",x\r\n");
        LiveRunSnapshot snapshot = TestRuns.reader(runs).snapshot(dir);
        assertThat(snapshot.totalSteps()).isEqualTo(2);
        assertThat(snapshot.totalBlockedOrders()).isEqualTo(1);
        assertThat(snapshot.lastBarTime()).contains(Instant.parse("2025-01-01T00:01:00Z"));
        List<LiveRunTailRow> tail = TestRuns.reader(runs).tail(dir, 5);
        assertThat(tail).hasSize(2);
        assertThat(tail.getFirst().riskReasons()).isEqualTo("too large; too old");
        assertThat(tail.getFirst().riskAllowed()).contains(false);
        assertThat(tail.getLast().equity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PAR1", "PAR1PAR1PAR1", "not parquet at all"})
    void aBrokenFileIsAnErrorWithASentence(String content) throws Exception {
        Files.writeString(dir.resolve("events.parquet"), content);
        assertThatThrownBy(() -> TestRuns.reader(runs).snapshot(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("events.parquet is not a readable Parquet file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-04T05:06:07Z",
                "2025-03-04T05:06:07",
                "2025-03-04 05:06:07.000",
                "2025-03-04T14:06:07+09:00",
                "2025-03-04T14:06:07.000000+0900",
                "2025-03-04 14:06:07+09"
            })
    void timesAreUnderstoodInTheirUsualForms(String text) {
        assertThat(IsoTimes.parse(text)).contains(Instant.parse("2025-03-04T05:06:07Z"));
    }

    private static String rows(int count) {
        return "select i::bigint as step, 100.0 + i as price, 1000.0 + hash(i) % 1000 as equity, (i % 2)::int as "
                + "orders_generated, i % 10 = 0 as risk_allowed from range(" + count + ") t(i)";
    }

    @Test
    void aFileIsPassedOverOnceAndThenOnlyWhatIsNew() throws Exception {
        FailingFiles files = new FailingFiles();
        RunReader reader = new RunReader(TestRuns.directory(runs), files);
        write(rows(40_960), ", row_group_size 4096");
        assertThat(reader.snapshot(dir).totalSteps()).isEqualTo(40_960);
        long once = files.bytesRead.getAndSet(0);
        assertThat(reader.snapshot(dir).totalOrders()).isEqualTo(20_480);
        assertThat(files.bytesRead.getAndSet(0)).as("again").isLessThan(once / 3);
        write(rows(45_056), ", row_group_size 4096");
        assertThat(reader.snapshot(dir).totalSteps()).isEqualTo(45_056);
        assertThat(reader.snapshot(dir).lastPrice()).hasValue(45_155.0);
        assertThat(files.bytesRead.getAndSet(0)).as("what is new").isLessThan(once / 2);
        write(rows(100), "");
        assertThat(reader.snapshot(dir).totalSteps()).as("another file").isEqualTo(100);
    }

    @Test
    void aCsvFileIsPassedOverOnceAndThenOnlyWhatIsNew() throws Exception {
        FailingFiles files = new FailingFiles();
        RunReader reader = new RunReader(TestRuns.directory(runs), files);
        StringBuilder text = new StringBuilder("step,equity\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(',').append(i * 1.5).append('\n');
        }
        Path csv = Files.writeString(dir.resolve("events.csv"), text);
        assertThat(reader.snapshot(dir).totalSteps()).isEqualTo(50_000);
        long once = files.bytesRead.getAndSet(0);
        Files.writeString(csv, "50000,7\n50001,8\n", StandardOpenOption.APPEND);
        assertThat(reader.snapshot(dir).equity()).hasValue(8);
        assertThat(reader.tail(dir, 3))
                .hasSize(3)
                .last()
                .satisfies(row -> assertThat(row.step()).hasValue(49_999));
        assertThat(files.bytesRead.getAndSet(0)).as("what is new").isLessThan(once / 5);
        Files.writeString(csv, "equity,step\n5,1\n");
        assertThat(reader.snapshot(dir).totalSteps()).as("another file").isEqualTo(1);
    }

    @Test
    void aCodecThatIsNotUnderstoodIsNamed() throws Exception {
        write(rows(1000), ", codec 'brotli'");
        assertThatThrownBy(() -> TestRuns.reader(runs).snapshot(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("packed with BROTLI cannot be read here; write the file with zstd, snappy");
    }
}
