package dev.arb.bench.runlog;

import dev.arb.runlog.EventsDigest;
import dev.arb.runlog.PlainParquet;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogOptions;
import dev.arb.runlog.RunLogRow;
import dev.arb.runlog.SampleRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The run log against parquet-java's own writer, in turns in one process: rows a second from the first row to the closed
 * file, and size. Then what a row costs the thread that appends it, at a steady rate with the options of a live run.
 *
 * <p>Arguments: rows of a round (default 2000000), rounds (5), rows a second of the second part (10000), its seconds (20).
 */
public final class RunLogWriteBench {
    private static final double NS_PER_S = 1e9;

    private RunLogWriteBench() {}

    public static void main(String[] arguments) throws IOException {
        int rows = argument(arguments, 0, 2_000_000);
        int rounds = argument(arguments, 1, 5);
        Path directory = Files.createTempDirectory("arb-bench-");
        try {
            throughput(directory, rows, rounds);
            appendCost(directory, argument(arguments, 2, 10_000), argument(arguments, 3, 20));
        } finally {
            RunFiles.delete(directory);
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static void throughput(Path directory, int rows, int rounds) throws IOException {
        List<Double> ratios = new ArrayList<>();
        System.out.printf(Locale.ROOT, "%d rows a round, the first one warms up%n", rows);
        for (int round = 0; round <= rounds; round++) {
            double plain = rows / plain(directory.resolve("plain.parquet"), rows);
            double log = rows / runLog(directory, rows);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: parquet-java %,.0f rows/s, run log %,.0f rows/s, ratio %.2f%n",
                    round,
                    plain,
                    log,
                    log / plain);
            if (round > 0) {
                ratios.add(log / plain);
            }
        }
        Collections.sort(ratios);
        System.out.printf(Locale.ROOT, "median ratio %.2f (above 1: the run log is faster)%n", ratios.get(rounds / 2));
    }

    private static double plain(Path file, int rows) throws IOException {
        Files.deleteIfExists(file);
        RunLogRow row = new RunLogRow();
        long began = System.nanoTime();
        try (PlainParquet out = new PlainParquet(file)) {
            for (int i = 0; i < rows; i++) {
                out.append(SampleRows.loop(i, row));
            }
        }
        double seconds = (System.nanoTime() - began) / NS_PER_S;
        System.out.printf(Locale.ROOT, "  parquet-java %.1f B/row", Files.size(file) / (double) rows);
        return seconds;
    }

    private static double runLog(Path directory, int rows) throws IOException {
        RunLogRow row = new RunLogRow();
        long began = System.nanoTime();
        RunLog log = RunFiles.create(directory, RunLogOptions.simulated());
        for (int i = 0; i < rows; i++) {
            log.append(SampleRows.loop(i, row));
        }
        EventsDigest digest = log.finish(RunFiles.END);
        double seconds = (System.nanoTime() - began) / NS_PER_S;
        System.out.printf(
                Locale.ROOT,
                ", run log %.1f B/row; ",
                Files.size(log.directory().resolve("events.parquet")) / (double) digest.rows());
        RunFiles.delete(log.directory());
        return seconds;
    }

    /** Times are taken from when a row was due, so that a row held up counts also for those that waited behind it. */
    private static void appendCost(Path directory, int rate, int seconds) throws IOException {
        Histogram call = new Histogram(TimeUnit.SECONDS.toNanos(10), 3);
        Histogram fromDue = new Histogram(TimeUnit.SECONDS.toNanos(10), 3);
        RunLogRow row = new RunLogRow();
        long pauseNs = TimeUnit.SECONDS.toNanos(1) / rate;
        try (RunLog log = RunFiles.create(directory, RunLogOptions.realTime())) {
            long due = System.nanoTime();
            for (long i = 0; i < (long) rate * seconds; i++) {
                SampleRows.loop(i, row);
                due += pauseNs;
                while (System.nanoTime() < due) {
                    Thread.onSpinWait();
                }
                long began = System.nanoTime();
                log.append(row);
                long ended = System.nanoTime();
                call.recordValue(ended - began);
                fromDue.recordValue(Math.max(0, ended - due));
            }
            log.finish(RunFiles.END);
        }
        print("append, the call", call);
        print("append, from when it was due", fromDue);
    }

    private static void print(String what, Histogram ns) {
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %,d ns, p99 %,d ns, p99.9 %,d ns, p99.99 %,d ns, most %,d ns (%,d rows)%n",
                what,
                ns.getValueAtPercentile(50),
                ns.getValueAtPercentile(99),
                ns.getValueAtPercentile(99.9),
                ns.getValueAtPercentile(99.99),
                ns.getMaxValue(),
                ns.getTotalCount());
    }
}
