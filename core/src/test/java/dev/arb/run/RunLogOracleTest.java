package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.arb.market.replay.RecordedData;
import dev.arb.model.TradingMode;
import dev.arb.run.RunFixture.Memory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has written, read by another program and held against balances that are computed here. */
class RunLogOracleTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @TempDir
    Path directory;

    @Test
    void theBalancesAtTheEndAreThoseAtTheStartPlusFillsMinusFeesToTheLastUnit() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            Path run = run(
                    new RunFixture(directory).seed(seed).symbols("BTC", "ETH").loops(600));

            assertThat(balancesFromFills(run)).as("seed %d", seed).isEqualTo(balances(run, true));
        }
    }

    @Test
    void tradingPnlAndInventoryRevaluationAreTheChangeOfTheEquity() throws Exception {
        Path run = run(new RunFixture(directory).seed(3).loops(600));
        double start = number(run, "select equity from events where equity is not null order by seq limit 1");

        assertThat(number(
                        run,
                        "select max(abs(equity - " + start
                                + " - trading_pnl - inventory_revaluation)) from events where trading_pnl is not null"))
                .isLessThan(1);
        assertThat(number(
                        run,
                        "select max(abs(trading_pnl - realized_pnl - unrealized_pnl)) from events"
                                + " where trading_pnl is not null"))
                .isLessThan(0.001);
    }

    @Test
    void aLosingTradeLoses() throws Exception {
        Path run = run(new RunFixture(directory).seed(2).loops(3000));
        String closed =
                "from events where kind = 'state' and json_extract_string(detail, '$.event') = 'position_closed'";

        assertThat(number(
                        run,
                        "select count(*) " + closed
                                + " and cast(json_extract_string(detail, '$.pnl_krw') as double) < 0"))
                .isPositive();
        double sum =
                number(run, "select sum(cast(json_extract_string(detail, '$.pnl_krw') as decimal(38,8))) " + closed);
        double realized = number(run, "select realized_pnl from events where kind = 'loop' order by seq desc limit 1");
        assertThat(realized).isCloseTo(sum, offset(0.001));
    }

    @Test
    void theCountsInARowAreThoseOfTheRowsUpToIt() throws Exception {
        Path run = run(new RunFixture(directory).seed(2).symbols("BTC", "ETH").loops(3000));
        String field = "cast(json_extract_string(e.detail, '$.%s') as bigint)";
        String rows = "(select count(*) from events o where o.seq <= e.seq and o.kind = '%s' and %s)";
        String event = "json_extract_string(o.detail, '$.event') = '%s'";
        Map<String, String> counted = Map.of(
                "trades_opened", rows.formatted("state", event.formatted("position_opened")),
                "trades_closed", rows.formatted("state", event.formatted("position_closed")),
                "orders_sent", rows.formatted("order", "true"),
                "orders_rejected", rows.formatted("reject", "json_extract_string(o.detail, '$.status') = 'REJECTED'"),
                "orders_unknown", rows.formatted("reject", "json_extract_string(o.detail, '$.status') = 'UNKNOWN'"));

        assertThat(number(run, "select max(" + field.formatted("trades_closed") + ") from events e"))
                .isGreaterThan(5);
        for (Map.Entry<String, String> count : counted.entrySet()) {
            String said = field.formatted(count.getKey());
            assertThat(number(
                            run,
                            "select count(*) from (select " + said + " said, " + count.getValue()
                                    + " counted from events e where " + said + " is not null) where said <> counted"))
                    .as(count.getKey())
                    .isZero();
        }
    }

    @Test
    void twoRunsOfOneSeedWriteTheSameRows() throws Exception {
        Path first = run(new RunFixture(directory).seed(9).loops(700));
        Path again = run(new RunFixture(directory).seed(9).loops(700));

        assertSameRows(first, again);
    }

    @Test
    void twoRunsOnTheRecordingWriteTheSameRowsAndHaveTheSameHash() throws Exception {
        Path[] files = RecordedData.filesOrSkip().toArray(Path[]::new);
        Memory memory = new Memory();
        RunOutcome one = LiveRun.run(
                new RunFixture(directory)
                        .recorded(TradingMode.PAPER, SECOND_NS, files)
                        .endless(),
                memory);
        Path first = memory.announcement.orElseThrow().directory().orElseThrow();
        RunOutcome two = LiveRun.run(
                new RunFixture(directory)
                        .recorded(TradingMode.PAPER, SECOND_NS, files)
                        .endless(),
                memory);
        Path again = memory.announcement.orElseThrow().directory().orElseThrow();

        assertThat(one.loops()).isEqualTo(651);
        assertThat(one.tradesOpened()).isPositive();
        assertThat(two.stateHash()).isEqualTo(one.stateHash());
        assertThat(two.decisionDigest()).isEqualTo(one.decisionDigest());
        assertSameRows(first, again);
    }

    /** All that does not hang on the wall clock, a measurement or the run's id. */
    private static void assertSameRows(Path first, Path again) throws SQLException {
        String columns = "select * exclude (ts_event, loop_time_us, order_id) from ";
        String one = columns + "'" + first.resolve("events.parquet") + "'";
        String two = columns + "'" + again.resolve("events.parquet") + "'";

        assertThat(number(first, "select count(*) from (" + one + " except all " + two + ")"))
                .isZero();
        assertThat(number(first, "select count(*) from (" + two + " except all " + one + ")"))
                .isZero();
        assertThat(number(first, "select count(*) from events")).isGreaterThan(600);
    }

    private Path run(RunRequest request) {
        Memory memory = new Memory();
        LiveRun.run(request, memory);
        return memory.announcement.orElseThrow().directory().orElseThrow();
    }

    private static Map<String, BigDecimal> balances(Path run, boolean atEnd) throws SQLException {
        String name = atEnd ? "balances_end" : "balances_start";
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (String venue : List.of("upbit", "binance")) {
            for (String asset : List.of("KRW", "USDT", "BTC", "ETH")) {
                String amount = text(
                        run,
                        "select json_extract_string(content, '$." + name + "." + venue + "." + asset
                                + "') from read_text('" + run.resolve("meta.json") + "')");
                if (amount != null) {
                    amounts.put(venue + " " + asset, plain(new BigDecimal(amount)));
                }
            }
        }
        return amounts;
    }

    private static Map<String, BigDecimal> balancesFromFills(Path run) throws SQLException {
        Map<String, BigDecimal> amounts = balances(run, false);
        String fills = "select venue, symbol, side, qty, fill_price, fee, fee_asset from events where kind = 'fill'";
        try (Connection connection = open(run);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(fills)) {
            while (row.next()) {
                String base = row.getString("symbol").split("/")[0];
                String quote = row.getString("venue").equals("upbit") ? "KRW" : "USDT";
                BigDecimal sign = row.getString("side").equals("buy") ? BigDecimal.ONE : BigDecimal.ONE.negate();
                BigDecimal quantity = row.getBigDecimal("qty").multiply(sign);
                add(amounts, row.getString("venue") + " " + base, quantity);
                add(
                        amounts,
                        row.getString("venue") + " " + quote,
                        quantity.multiply(row.getBigDecimal("fill_price")).negate());
                add(
                        amounts,
                        row.getString("venue") + " " + row.getString("fee_asset"),
                        row.getBigDecimal("fee").negate());
            }
        }
        return amounts;
    }

    private static void add(Map<String, BigDecimal> amounts, String account, BigDecimal amount) {
        amounts.merge(account, amount, (before, change) -> plain(before.add(change)));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static String text(Path run, String query) throws SQLException {
        try (Connection connection = open(run);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static double number(Path run, String query) throws SQLException {
        try (Connection connection = open(run);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getDouble(1);
        }
    }

    private static Connection open(Path run) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create view events as select * from '" + run.resolve("events.parquet") + "'");
        }
        return connection;
    }
}
