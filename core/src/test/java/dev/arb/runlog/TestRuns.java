package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of the run log share. */
final class TestRuns {

    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    static final RunLabel LABEL = new RunLabel("mock", "arb", "BTC/KRW", "1s");
    static final RunEnd END = new RunEnd(START.plusSeconds(60), "loops_done", Map.of(), Map.of());

    /** Flushes and publishes as fast as it can, so that tests need not wait. */
    static final RunLogOptions FAST =
            RunLogOptions.simulated().withFlushInterval(Duration.ofMillis(2)).withPublishInterval(Duration.ofMillis(1));

    private TestRuns() {}

    static RunStart start() {
        return RunStart.of(LABEL, START, RunProcess.current());
    }

    static RunLog create(Path runs, RunLogOptions options, RunLogFiles files) throws IOException {
        return RunLog.create(runs, Optional.empty(), start(), options, RunLogListener.NONE, files);
    }

    static RunLog create(Path runs) throws IOException {
        return create(runs, FAST, RunLogFiles.DISK);
    }

    static RunDirectory directory(Path runs) {
        return new RunDirectory(runs, Clock.systemUTC());
    }

    static RunDirectory directoryAt(Path runs, Instant now) {
        return new RunDirectory(runs, Clock.fixed(now, ZoneOffset.UTC));
    }

    static RunReader reader(Path runs) {
        return new RunReader(directory(runs));
    }

    /** Makes the run look as if its process were gone. */
    static void makeCrashed(Path dir) throws IOException {
        Path meta = dir.resolve(RunMeta.FILE_NAME);
        Files.writeString(
                meta, Files.readString(meta).replaceAll("\"pid_started_at\" : \"\\d+", "\"pid_started_at\" : \"1999"));
    }

    static Set<String> filesIn(Path dir) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).collect(Collectors.toSet());
        }
    }

    /** Waits for the writer threads, which work on their own; fails instead of hanging. */
    static void await(String what, java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited 60 s in vain for: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** Runs a query with {@code $file} standing for the Parquet file; gives each row as a list. */
    static List<List<Object>> duckdb(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            return rows(statement.executeQuery(query.replace("$file", "read_parquet('" + file + "')")));
        }
    }

    private static List<List<Object>> rows(ResultSet result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
