package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code events.parquet} as DuckDB, which shares no code with the writer, and our own reader see it. */
class RunLogParquetTest {

    @TempDir
    private Path runs;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 777, 20_000})
    void duckdbReadsEveryValueOfEveryColumnAsItWasPut(int n) throws Exception {
        RunLog log = TestRuns.create(runs);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < n; i++) {
            log.append(SampleRows.random(n, i, row));
        }
        log.finish(TestRuns.END);
        List<List<Object>> read = TestRuns.duckdb(log.directory().resolve("events.parquet"), "select * from $file");
        assertThat(read).hasSize(n);
        for (int i = 0; i < n; i++) {
            SampleRows.random(n, i, row);
            for (int c = 0; c < RunLogColumns.ALL.size(); c++) {
                RunLogColumn column = RunLogColumns.ALL.get(c);
                assertThat(comparable(read.get(i).get(c)))
                        .as("row %d, column %s", i, column.columnName())
                        .isEqualTo(expected(row, column));
            }
        }
    }

    private static Object comparable(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }

    private static Object expected(RunLogRow row, RunLogColumn column) {
        return switch (column) {
            case RunLogColumn.LongColumn c -> c.nullable() && row.get(c) == Long.MIN_VALUE ? null : row.get(c);
            case RunLogColumn.IntColumn c -> row.get(c);
            case RunLogColumn.FlagColumn c -> row.get(c);
            case RunLogColumn.DoubleColumn c -> Double.isNaN(row.get(c)) ? null : row.get(c);
            case RunLogColumn.TimeColumn c -> Instant.EPOCH.plus(row.getMicros(c), ChronoUnit.MICROS);
            case RunLogColumn.DecimalColumn c ->
                row.getE8(c) == Long.MIN_VALUE ? null : BigDecimal.valueOf(row.getE8(c), 8);
            case RunLogColumn.KindColumn c -> row.get(c).token();
            case RunLogColumn.TextColumn c -> c.nullable() && row.get(c).isEmpty() ? null : row.get(c);
        };
    }

    @Test
    void theColumnsHaveTheNamesTypesAndOrderOfTheSpecification() throws Exception {
        RunLog log = TestRuns.create(runs);
        log.finish(TestRuns.END);
        List<List<Object>> columns =
                TestRuns.duckdb(log.directory().resolve("events.parquet"), "describe select * from $file");
        assertThat(columns.stream().map(c -> c.get(0) + " " + c.get(1)).toList())
                .containsExactly(
                        "step BIGINT",
                        "ts_bar TIMESTAMP WITH TIME ZONE",
                        "ts_event TIMESTAMP WITH TIME ZONE",
                        "price DOUBLE",
                        "open DOUBLE",
                        "high DOUBLE",
                        "low DOUBLE",
                        "close DOUBLE",
                        "volume DOUBLE",
                        "position_size DOUBLE",
                        "cash DOUBLE",
                        "equity DOUBLE",
                        "realized_pnl DOUBLE",
                        "unrealized_pnl DOUBLE",
                        "signal INTEGER",
                        "signal_changed BOOLEAN",
                        "orders_generated INTEGER",
                        "orders_filled INTEGER",
                        "orders_rejected INTEGER",
                        "orders_blocked INTEGER",
                        "risk_allowed BOOLEAN",
                        "risk_reasons VARCHAR",
                        "kind VARCHAR",
                        "seq BIGINT",
                        "symbol VARCHAR",
                        "position_id BIGINT",
                        "purpose VARCHAR",
                        "exit_reason VARCHAR",
                        "venue VARCHAR",
                        "order_id VARCHAR",
                        "leg VARCHAR",
                        "side VARCHAR",
                        "qty DECIMAL(38,8)",
                        "fill_price DECIMAL(38,8)",
                        "fee DECIMAL(38,8)",
                        "fee_asset VARCHAR",
                        "bid_a DOUBLE",
                        "ask_a DOUBLE",
                        "bid_b DOUBLE",
                        "ask_b DOUBLE",
                        "fx_rate DOUBLE",
                        "fx_age_ms BIGINT",
                        "edge_ab_bps DOUBLE",
                        "edge_ba_bps DOUBLE",
                        "net_edge_bps DOUBLE",
                        "decision VARCHAR",
                        "decision_reason VARCHAR",
                        "cost_fee_a_bps DOUBLE",
                        "cost_fee_b_bps DOUBLE",
                        "cost_slippage_bps DOUBLE",
                        "cost_exit_edge_bps DOUBLE",
                        "trading_pnl DOUBLE",
                        "inventory_revaluation DOUBLE",
                        "loop_time_us BIGINT",
                        "book_age_a_ms BIGINT",
                        "book_age_b_ms BIGINT",
                        "detail VARCHAR");
    }

    @Test
    void aRunOverSeveralRowGroupsIsWholeAndInOrder() throws Exception {
        int n = 2 * JournalFormat.GROUP_ROWS + 1000;
        RunLog log = TestRuns.create(runs);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < n; i++) {
            log.append(SampleRows.loop(i, row));
        }
        log.finish(TestRuns.END);
        Path file = log.directory().resolve("events.parquet");
        assertThat(TestRuns.filesIn(log.directory())).containsExactlyInAnyOrder("meta.json", "events.parquet");
        assertThat(TestRuns.duckdb(
                        file,
                        "select count(*), count(distinct step), sum((seq != 3 * file_row_number)::int) "
                                + "from read_parquet('" + file + "', file_row_number = true)"))
                .containsExactly(List.of((long) n, (long) n, java.math.BigInteger.ZERO));
        assertThat(rowGroupSizes(file)).containsExactly(122_880L, 122_880L, 1000L);
    }

    private static List<Long> rowGroupSizes(Path file) throws SQLException {
        return TestRuns.duckdb(
                        file,
                        "select distinct row_group_id, row_group_num_rows from parquet_metadata('" + file
                                + "') order by 1")
                .stream()
                .map(group -> (Long) group.get(1))
                .toList();
    }

    @Test
    void aRunWithoutRowsLeavesAFileWithoutRows() throws Exception {
        RunLog log = TestRuns.create(runs);
        log.finish(TestRuns.END);
        assertThat(TestRuns.duckdb(log.directory().resolve("events.parquet"), "select count(*) from $file"))
                .containsExactly(List.of(0L));
        LiveRunSnapshot snapshot = TestRuns.reader(runs).snapshot(log.directory());
        assertThat(snapshot.totalSteps()).isZero();
        assertThat(snapshot.equity()).isEmpty();
        assertThat(TestRuns.reader(runs).tail(log.directory(), 5)).isEmpty();
    }
}
