package dev.arb.bench.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux counts of a process (proc(5)).
 *
 * @param atNs of {@link System#nanoTime}
 * @param cpuMs user and system time of all its threads so far; Linux counts in steps of 10 ms
 * @param residentMb memory that it has at the moment
 * @param writes system calls that wrote, of which a screen needs at least one for each picture
 */
record ProcessFigures(long atNs, double cpuMs, double residentMb, long writes) {
    private static final double MS_A_TICK = 10;
    private static final double KB_A_MB = 1024;
    /** Fields of {@code stat} behind the name, which may hold blanks. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    static ProcessFigures of(long pid) throws IOException {
        Path proc = Path.of("/proc", Long.toString(pid));
        String stat = Files.readString(proc.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        return new ProcessFigures(
                System.nanoTime(),
                ticks * MS_A_TICK,
                field(proc.resolve("status"), "VmRSS:") / KB_A_MB,
                field(proc.resolve("io"), "syscw:"));
    }

    private static long field(Path file, String name) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(name)) {
                return Long.parseLong(
                        line.substring(name.length()).replace("kB", "").strip());
            }
        }
        throw new IOException(file + " has no " + name);
    }

    double secondsSince(ProcessFigures earlier) {
        return (atNs - earlier.atNs) / 1e9;
    }
}
