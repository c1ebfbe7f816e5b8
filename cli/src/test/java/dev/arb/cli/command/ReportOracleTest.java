package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.cli.CliRun;
import dev.arb.monitor.report.ReportReader;
import dev.arb.monitor.report.RunReport;
import dev.arb.monitor.report.TotalsCheck;
import dev.arb.monitor.report.figures.Drawdown.Fall;
import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.monitor.report.figures.Tally;
import dev.arb.monitor.report.figures.VenueFigures;
import dev.arb.monitor.report.series.Distribution;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunDirectory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of a simulated run, against SQL over the same file. */
class ReportOracleTest {
    @TempDir
    static Path directory;

    private static RunReport report;
    private static Connection sql;

    @BeforeAll
    static void simulate() throws IOException, SQLException {
        CliRun.Result run = new CliRun()
                .in(directory)
                .run(
                        "run-live",
                        "--loops",
                        "3000",
                        "--interval",
                        "0",
                        "--seed",
                        "11",
                        "--state",
                        "memory",
                        "--symbol",
                        "BTC",
                        "--symbol",
                        "ETH");
        assertThat(run.code()).as(run.err()).isZero();
        Path runs = directory.resolve("live_runs");
        try (Stream<Path> found = Files.list(runs)) {
            Path dir = found.findFirst().orElseThrow();
            report = new ReportReader(new RunDirectory(runs, Clock.systemUTC()), Clock.systemUTC()).read(dir);
            sql = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = sql.createStatement()) {
                statement.execute("create table rows as select * from read_parquet('" + dir.resolve("events.parquet")
                        + "', file_row_number = true)");
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        sql.close();
    }

    @Test
    void rowsAreCountedByKind() throws SQLException {
        assertThat(figures().span().rows()).isEqualTo(whole("select count(*) from rows"));
        assertThat(figures().span().steps()).isEqualTo(whole("select count(distinct step) from rows"));
        for (RowKind kind : RowKind.values()) {
            assertThat(figures().span().of(kind))
                    .isEqualTo(whole("select count(*) from rows where kind = '" + kind.token() + "'"));
        }
    }

    @Test
    void resultsOfPositionsAreExact() throws SQLException {
        String closed = "from rows where kind = 'state' and detail like '%position_closed%'";
        String pnl = "cast(regexp_extract(detail, '\"pnl_krw\":\"([^\"]*)\"', 1) as decimal(38, 8))";

        assertThat(figures().trades().closed())
                .isEqualTo(whole("select count(*) " + closed))
                .isGreaterThan(5);
        assertThat(figures().trades().gains())
                .isEqualByComparingTo(exact("select sum(" + pnl + ") " + closed + " and " + pnl + " > 0"));
        assertThat(figures().trades().losses())
                .isEqualByComparingTo(exact("select sum(" + pnl + ") " + closed + " and " + pnl + " < 0"));
        assertThat(figures().trades().won()).isEqualTo(whole("select count(*) " + closed + " and " + pnl + " > 0"));
    }

    @Test
    void holdTimesRunFromOneStateRowToTheOther() throws SQLException {
        String held = "select (epoch_us(max(ts_bar)) - epoch_us(min(ts_bar))) / 1000.0 as held from rows"
                + " where kind = 'state' and detail like '%\"position_%' group by position_id having count(*) = 2";

        assertThat(figures().trades().holdMs().max()).hasValue(real("select max(held) from (" + held + ")"));
        assertThat(figures().trades().holdMs().mean().orElseThrow())
                .isCloseTo(real("select avg(held) from (" + held + ")"), within(1e-6));
    }

    @Test
    void moneyIsThatOfTheLastRowsThatKnowIt() throws SQLException {
        assertThat(figures().money().realizedPnl().orElseThrow())
                .isCloseTo(
                        real("select sum(last) from (select arg_max(realized_pnl, file_row_number) as last from rows"
                                + " group by symbol)"),
                        within(1e-6));
        assertThat(figures().money().tradingPnl())
                .hasValue(real("select arg_max(trading_pnl, file_row_number) from rows where trading_pnl is not null"));
        assertThat(figures().money().equity().first())
                .hasValue(real("select arg_min(equity, file_row_number) from rows where equity is not null"));
    }

    @Test
    void theDrawdownIsTheLargestDistanceFromTheRunningMaximum() throws SQLException {
        String below = "select ts_bar, file_row_number, max(equity) over (order by file_row_number) - equity as fall,"
                + " max(equity) over (order by file_row_number) as peak from rows where equity is not null";
        Fall fall = figures().money().equityDrawdown().deepest().orElseThrow();

        assertThat(fall.amount()).isCloseTo(real("select max(fall) from (" + below + ")"), within(1e-6));
        assertThat(fall.troughAt()).isEqualTo(whole("select epoch_us(arg_max(ts_bar, fall)) from (" + below + ")"));
        assertThat(fall.peak()).isEqualTo(real("select arg_max(peak, fall) from (" + below + ")"));
    }

    @Test
    void quantilesAreThoseOfTheColumnToThreeDigits() throws SQLException {
        check(figures().latency().loopTimeUs().distribution(), "loop_time_us", 1);
        check(figures().latency().bookAgeBMs().distribution(), "book_age_b_ms", 1);
        check(figures().edges().net(), "net_edge_bps", 0.001);
        check(figures().edges().aToB(), "edge_ab_bps", 0.001);
    }

    private static void check(Distribution values, String column, double unit) throws SQLException {
        assertThat(values.count()).isEqualTo(whole("select count(" + column + ") from rows where kind = 'loop'"));
        for (double share : new double[] {0.05, 0.5, 0.95, 0.99, 1}) {
            double expected = real("select quantile_disc(" + column + ", " + share + ") from rows where kind = 'loop'");
            assertThat(values.quantile(share).orElseThrow())
                    .as("%s of %s", share, column)
                    .isCloseTo(expected, within(Math.max(unit, Math.abs(expected) * 0.001)));
        }
    }

    @Test
    void timeAboveTheHurdlesIsWeightedByTheClockOfEachSymbol() throws SQLException {
        String spans = "select signal, epoch_us(lead(ts_bar) over (partition by symbol order by file_row_number))"
                + " - epoch_us(ts_bar) as span from rows where kind = 'loop'";

        assertThat(figures().edges().shareAToB().orElseThrow())
                .isCloseTo(real("select sum(span) filter (signal = 1) / sum(span) from (" + spans + ")"), within(1e-9));
        assertThat(figures().edges().shareBToA().orElseThrow())
                .isCloseTo(
                        real("select sum(span) filter (signal = -1) / sum(span) from (" + spans + ")"), within(1e-9));
    }

    @Test
    void executionIsThatOfOrdersJoinedWithTheirFills() throws SQLException {
        String joined = "from rows f join rows o on f.order_id = o.order_id and f.kind = 'fill' and o.kind = 'order'";
        String touch = "cast(regexp_extract(o.detail, '\"touch\":\"([^\"]*)\"', 1) as double)";
        String worse = "case f.side when 'buy' then 1 else -1 end";

        assertThat(figures().orders().filledInFull())
                .isEqualTo(whole("select count(*) from (select o.order_id " + joined
                        + " group by o.order_id, o.qty having sum(f.qty) >= o.qty)"));
        for (VenueFigures venue : figures().orders().venues()) {
            String of = joined + " where f.venue = '" + venue.name() + "'";
            assertThat(venue.fills()).isEqualTo(whole("select count(*) " + of));
            assertThat(venue.notional().doubleValue())
                    .isCloseTo(real("select sum(f.qty::double * f.fill_price::double) " + of), within(1e-3));
            assertThat(venue.meanSlippageBps().orElseThrow())
                    .isCloseTo(
                            real("select 1e4 * sum(" + worse + " * (f.fill_price::double - " + touch
                                    + ") * f.qty::double)" + " / sum(" + touch + " * f.qty::double) " + of),
                            within(1e-6));
        }
        figures()
                .orders()
                .feesByAsset()
                .forEach((asset, fee) -> assertThat(fee)
                        .isEqualByComparingTo(
                                exactUnchecked("select sum(fee) from rows where fee_asset = '" + asset + "'")));
    }

    @Test
    void decisionsAreCountedByReason() throws SQLException {
        for (Tally.Count count : figures().decisions().reasons().counts()) {
            assertThat(count.count())
                    .isEqualTo(whole("select count(*) from rows where kind = 'loop' and decision || ': ' ||"
                            + " coalesce(decision_reason, '') = '" + count.word() + "'"));
        }
        assertThat(figures().decisions().reasons().total())
                .isEqualTo(whole("select count(*) from rows where decision is not null"));
    }

    @Test
    void theTotalsOfTheRunAgree() {
        assertThat(TotalsCheck.of(report)).hasSizeGreaterThan(10).allMatch(TotalsCheck::agrees);
    }

    private static RunFigures figures() {
        return report.figures();
    }

    private static long whole(String query) throws SQLException {
        return exact(query).longValueExact();
    }

    private static double real(String query) throws SQLException {
        try (Statement statement = sql.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getDouble(1);
        }
    }

    private static BigDecimal exact(String query) throws SQLException {
        try (Statement statement = sql.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return new BigDecimal(List.of(result.getObject(1)).getFirst().toString());
        }
    }

    private static BigDecimal exactUnchecked(String query) {
        try {
            return exact(query);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
