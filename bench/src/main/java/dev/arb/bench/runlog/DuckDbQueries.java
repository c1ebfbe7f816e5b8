package dev.arb.bench.runlog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What {@code monitor-run} shows of a run, asked of DuckDB; also a program of its own, to measure it cold. */
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

    static String aggregates(Connection connection, Path file) throws SQLException {
        return query(
                connection,
                "select count(*), count(distinct step), sum(orders_generated) filter (kind = 'loop'), "
                        + "sum(orders_blocked) filter (kind = 'loop'), arg_max(price, seq), arg_max(equity, seq), "
                        + "arg_max(realized_pnl, seq), arg_max(unrealized_pnl, seq) from '" + file + "'");
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
