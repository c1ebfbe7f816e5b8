package dev.arb.bench.runlog;

import dev.arb.runlog.HistoryRow;
import dev.arb.runlog.RowMark;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunEnd;
import dev.arb.runlog.RunHistory;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What it costs to look at a long run, from end to end: summary and tail while it goes on and after its end, beside a run
 * of 1,000 rows and beside DuckDB, warm in this process and cold in processes of their own; and going back in time.
 *
 * <p>{@code scripts/bench runlog.ReadLongRun [ROWS [DIRECTORY]]}; 50,000,000 rows take some minutes and, while they are
 * written, twice the file's size of some 3 GB. What was written is removed. Run from the top of the project, for the cold
 * starts of {@code ./arb}.
 */
public final class ReadLongRunBench {
    private static final int SHORT_ROWS = 1_000;
    private static final int TAIL_ROWS = 15;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1_000;
    private static final int COLD_STARTS = 7;
    private static final List<RunLogColumn> CHART = List.of(RunLogColumns.EQUITY, RunLogColumns.NET_EDGE_BPS);

    private final Path runs;
    private final RunReader reader;

    private ReadLongRunBench(Path runs) {
        this.runs = runs;
        this.reader = new RunReader(new RunDirectory(runs, Clock.systemUTC()));
    }

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 50_000_000;
        Path parent = arguments.length > 1 ? Path.of(arguments[1]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path runs = Files.createTempDirectory(parent, "arb-long-run-");
        try {
            new ReadLongRunBench(runs).measure(rows);
        } finally {
            remove(runs);
        }
    }

    private void measure(long rows) throws Exception {
        long start = System.nanoTime();
        try (RunLog small = LongRun.write(runs, "short", SHORT_ROWS);
                RunLog large = LongRun.write(runs, "long", rows)) {
            say("%,d rows written in %.0f s", rows, (System.nanoTime() - start) / 1e9);
            both("live", small, large);
            history("live", large.directory());
            small.finish(end());
            large.finish(end());
            Path file = large.directory().resolve("events.parquet");
            say("ended; events.parquet has %,d bytes", Files.size(file));
            both("ended", small, large);
            history("ended", large.directory());
            duckDbWarm(file);
            cold(file);
        }
    }

    private static RunEnd end() {
        return new RunEnd(Instant.parse("2026-03-01T00:00:00Z"), "loops_done", Map.of(), Map.of());
    }

    private void both(String state, RunLog small, RunLog large) throws Exception {
        for (RunLog log : List.of(small, large)) {
            report(state + " " + log.runId() + ", summary and tail of 15", WARM_UP, MEASURED, () -> {
                reader.snapshot(log.directory());
                return reader.tail(log.directory(), TAIL_ROWS);
            });
        }
    }

    private void history(String state, Path dir) throws Exception {
        report(state + " history opened, first page", 0, 1, () -> {
            try (RunHistory history = reader.history(dir)) {
                return history.page(history.rows() / 2, TAIL_ROWS, RunLogColumns.ALL);
            }
        });
        SplittableRandom random = new SplittableRandom(2);
        try (RunHistory history = reader.history(dir)) {
            long rows = history.rows();
            report(state + " page of 15 rows, all columns", 100, 300, () -> page(history, random.nextLong(rows)));
            report(state + " next trade", 100, 300, () -> history.next(RowMark.TRADE, random.nextLong(rows)));
            report(state + " row of a step", 100, 300, () -> history.rowOfStep(random.nextLong(rows)));
            Instant from = time(history, 0);
            Instant to = time(history, rows - 1);
            report(state + " series of all, first time", 0, 1, () -> history.series(CHART, from, to, 200));
            report(state + " series of all, again", 20, 100, () -> history.series(CHART, from, to, 200));
            Instant late = to.minusSeconds(60_000);
            report(state + " series of 600,000 rows, first time", 0, 1, () -> history.series(CHART, late, to, 200));
            report(state + " series of 600,000 rows, again", 20, 100, () -> history.series(CHART, late, to, 200));
        }
    }

    private static List<HistoryRow> page(RunHistory history, long first) throws IOException {
        history.refresh();
        return history.page(first, TAIL_ROWS, RunLogColumns.ALL);
    }

    private static Instant time(RunHistory history, long row) throws IOException {
        return history.page(row, 1, List.of(RunLogColumns.TS_BAR))
                .getFirst()
                .values()
                .time(RunLogColumns.TS_BAR)
                .orElseThrow();
    }

    private static void duckDbWarm(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            report("DuckDB warm, tail of 15", 2, 5, () -> DuckDbQueries.tail(connection, file));
            report("DuckDB warm, aggregates", 2, 5, () -> DuckDbQueries.aggregates(connection, file));
        }
    }

    private void cold(Path file) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        double arb = medianSeconds(
                "./arb", "monitor-run", "--latest", "--runs-dir", runs.toString(), "--once", "--state", "memory");
        double duckDb = medianSeconds(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbQueries.class.getName(),
                file.toString());
        say("cold arb monitor-run --latest --once: median %.3f s of %d", arb, COLD_STARTS);
        say("cold DuckDB through JDBC: median %.3f s of %d (%.1f times)", duckDb, COLD_STARTS, duckDb / arb);
    }

    private static double medianSeconds(String... command) throws IOException, InterruptedException {
        double[] seconds = new double[COLD_STARTS];
        for (int i = -1; i < COLD_STARTS; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
            }
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[COLD_STARTS / 2];
    }

    private static void report(String what, int warmUp, int measured, Callable<?> work) throws Exception {
        Histogram us = new Histogram(3);
        for (int i = -warmUp; i < measured; i++) {
            long start = System.nanoTime();
            work.call();
            if (i >= 0) {
                us.recordValue((System.nanoTime() - start) / 1000);
            }
        }
        if (measured == 1) {
            say("%-48s %,10d us", what, us.getMaxValue());
        } else {
            say(
                    "%-48s p50 %,8d us  p99 %,8d us  max %,8d us",
                    what, us.getValueAtPercentile(50), us.getValueAtPercentile(99), us.getMaxValue());
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
