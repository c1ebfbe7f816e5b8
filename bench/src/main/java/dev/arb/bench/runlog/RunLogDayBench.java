package dev.arb.bench.runlog;

import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogOptions;
import dev.arb.runlog.RunLogRow;
import dev.arb.runlog.RunReader;
import dev.arb.runlog.RunVerification;
import dev.arb.runlog.RunVerifier;
import dev.arb.runlog.SampleRows;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A day of 1,000 rows a second, written as fast as it goes: memory and disk at every tenth of it, then the end, the
 * verification of the whole file and what a tail costs before and after.
 *
 * <p>Arguments: rows (default 86400000), directory (default a temporary one).
 */
public final class RunLogDayBench {
    private static final long DAY_ROWS = 86_400_000;
    private static final int PARTS = 10;
    private static final double NS_PER_S = 1e9;
    private static final double MIB = 1 << 20;

    private RunLogDayBench() {}

    public static void main(String[] arguments) throws IOException {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : DAY_ROWS;
        Path directory = arguments.length > 1
                ? Files.createDirectories(Path.of(arguments[1]))
                : Files.createTempDirectory("arb-bench-");
        try {
            day(directory, rows);
        } finally {
            RunFiles.delete(directory);
        }
    }

    private static void day(Path directory, long rows) throws IOException {
        RunReader reader = new RunReader(new RunDirectory(directory, Clock.systemUTC()));
        long began = System.nanoTime();
        RunLog log = RunFiles.create(directory, RunLogOptions.simulated());
        RunLogRow row = new RunLogRow();
        for (int part = 1; part <= PARTS; part++) {
            for (long i = rows * (part - 1) / PARTS; i < rows * part / PARTS; i++) {
                log.append(SampleRows.loop(i, row));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,11d rows, %6.1f s: heap after collection %.0f MiB, resident %.0f MiB, tail of a live run %.2f ms, %s%n",
                    rows * part / PARTS,
                    seconds(began),
                    heapMib(),
                    residentMib(),
                    tailMs(reader, log.directory()),
                    files(log.directory()));
        }
        end(log, rows, began);
        verify(directory, log.directory(), reader);
    }

    private static void end(RunLog log, long rows, long began) throws IOException {
        long finishing = System.nanoTime();
        log.finish(RunFiles.END);
        long size = Files.size(log.directory().resolve("events.parquet"));
        System.out.printf(
                Locale.ROOT,
                "ended in %.1f s (%,.0f rows/s), the end itself %.2f s: %,d bytes, %.1f a row, heap %.0f MiB%n",
                seconds(began),
                rows / seconds(began),
                seconds(finishing),
                size,
                size / (double) rows,
                heapMib());
    }

    private static void verify(Path runs, Path run, RunReader reader) throws IOException {
        System.out.printf(Locale.ROOT, "tail of the ended run: %.2f ms%n", tailMs(reader, run));
        long began = System.nanoTime();
        RunVerification found = new RunVerifier(new RunDirectory(runs, Clock.systemUTC())).verify(run);
        System.out.printf(
                Locale.ROOT,
                "verified %,d rows in %.1f s (%,.0f rows/s), heap %.0f MiB: %s%n",
                found.rows(),
                seconds(began),
                found.rows() / seconds(began),
                heapMib(),
                found.intact() ? "intact" : found.checks());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NS_PER_S;
    }

    private static double tailMs(RunReader reader, Path run) throws IOException {
        long began = System.nanoTime();
        reader.tail(run, 15);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double heapMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    private static double residentMib() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        }
    }

    private static String files(Path run) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> entries = Files.list(run)) {
            for (Path entry : entries.sorted().toList()) {
                text.append(String.format(Locale.ROOT, "%s %.0f MiB ", entry.getFileName(), sizeOf(entry) / MIB));
            }
        }
        return text.toString().strip();
    }

    /** Journals come and go while one looks. */
    private static double sizeOf(Path file) {
        return file.toFile().length();
    }
}
