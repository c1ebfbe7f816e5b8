package dev.arb.bench.runlog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What {@code monitor-run} shows of a run, as far as it is cheap, asked of DuckDB; also a program of its own, to measure it cold. */
final class DuckDbQueries {
    private DuckDbQueries() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            System.out.println(tail(connection, Path.of(arguments[0])));
            System.out.println(aggregates(connection, Path.of(arguments[0])));
        }
    }

    static String tail(Connection connection, Path file) throws SQLException {
        return query(
                connection,
                "select ts_bar, equity, realized_pnl, unrealized_pnl, position_size, orders_generated, risk_allowed, "
                        + "risk_reasons from '" + file + "' order by seq desc limit 15");
    }

    /** Without the count of distinct steps, which would cost it many times as much. */
    static String aggregates(Connection connection, Path file) throws SQLException {
        return query(
                connection,
                "select count(*), max(step), sum(orders_generated), sum(orders_blocked), max(ts_bar) from '" + file
                        + "'");
    }

    private static String query(Connection connection, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                text.append(result.getObject(1)).append(' ');
            }
        }
        return text.toString();
    }
}
