package dev.arb.bench.monitor;

import dev.arb.bench.runlog.LongRun;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.monitor.source.RunBoards;
import dev.arb.monitor.source.RunSelector;
import dev.arb.monitor.source.RunSource;
import dev.arb.monitor.source.StoreAccess;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogRow;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.StateSource;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What a dashboard costs: CPU per refresh and memory of {@code arb monitor-run} over a long run that grows, beside
 * {@code btop}, both in terminals of 200 × 60 at two refreshes a second; and how soon a key is answered while the source
 * is slow.
 *
 * <p>{@code scripts/bench monitor.Dashboard [ROWS [MINUTES [DIRECTORY]]]}, from the top of the project. Figures are those
 * of the system about the two processes, so that other work on the machine does not count. What was written is removed.
 */
public final class DashboardBench {
    private static final int COLUMNS = 200;
    private static final int ROWS = 60;
    private static final int REFRESHES_A_SECOND = 2;
    private static final int ROWS_A_SECOND = 10;
    private static final int WARM_UP_SECONDS = 60;
    private static final long DELAY_MS = 2_000;
    private static final double PRICE = 90_000_000;

    private final RunLog log;
    private final Path scratch;
    private final RunLogRow row = new RunLogRow();
    private final SplittableRandom random = new SplittableRandom(7);
    private long next;

    private DashboardBench(RunLog log, Path scratch, long rows) {
        this.log = log;
        this.scratch = scratch;
        this.next = rows;
    }

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path parent = arguments.length > 2 ? Path.of(arguments[2]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path scratch = Files.createTempDirectory(parent, "arb-dashboard-");
        try (RunLog log = LongRun.write(scratch.resolve("runs"), "long", rows)) {
            say("a run of %,d rows", rows);
            DashboardBench bench = new DashboardBench(log, scratch, rows);
            bench.keys();
            bench.processes(minutes);
        } finally {
            remove(scratch);
        }
    }

    private void keys() throws Exception {
        StoreAccess store =
                new StoreAccess(() -> StateSource.of(new MemoryStore(WallClock.INSTANCE)), Keys.DEFAULT_PREFIX);
        try (NamespaceSource namespaces = new NamespaceSource(store, WallClock.INSTANCE)) {
            Histogram taken = new SlowKeys(COLUMNS, ROWS)
                    .measure(
                            new RunBoards(
                                    new RunSource(scratch.resolve("runs"), Clock.systemUTC(), namespaces),
                                    new RunSelector.ByDirectory(log.directory()),
                                    namespaces,
                                    Clock.systemUTC()),
                            DELAY_MS);
            say(
                    "a key, from press to frame, while each reading takes %d ms: p50 %.2f ms, p99 %.2f ms, max %.2f ms",
                    DELAY_MS,
                    taken.getValueAtPercentile(50) / 1e6,
                    taken.getValueAtPercentile(99) / 1e6,
                    taken.getMaxValue() / 1e6);
        }
    }

    private void processes(int minutes) throws IOException, InterruptedException {
        if (!TmuxPane.areThere("tmux")) {
            say("no tmux: the process in a terminal is not measured");
            return;
        }
        String arb = "env ARB_BUILD=never ./arb monitor-run --state memory --interval 500ms --run-dir '"
                + log.directory() + "'";
        try (TmuxPane pane = TmuxPane.open(scratch.resolve("arb.sock"), COLUMNS, ROWS, arb)) {
            pane.await("the dashboard", screen -> screen.contains("Trading PnL"));
            if (!TmuxPane.areThere("btop")) {
                say("no btop: nothing to compare with");
                measure(minutes, new Watched("arb", pane.pid()));
                return;
            }
            try (TmuxPane other = btop()) {
                other.await("btop", screen -> screen.contains("cpu"));
                measure(minutes, new Watched("arb", pane.pid()), new Watched("btop", other.pid()));
            }
        }
    }

    private TmuxPane btop() throws IOException {
        Path config = Files.createDirectories(scratch.resolve("btop")).resolve("btop.conf");
        Files.writeString(config, "update_ms = " + 1000 / REFRESHES_A_SECOND + "\n");
        return TmuxPane.open(
                scratch.resolve("btop.sock"), COLUMNS, ROWS, "env XDG_CONFIG_HOME='" + scratch + "' btop --utf-force");
    }

    /** A process and what it had used at the last look. */
    private static final class Watched {
        private final String name;
        private final long pid;
        private ProcessFigures last;

        Watched(String name, long pid) throws IOException {
            this.name = name;
            this.pid = pid;
            this.last = ProcessFigures.of(pid);
        }

        String sinceTheLastLook() throws IOException {
            ProcessFigures now = ProcessFigures.of(pid);
            double seconds = now.secondsSince(last);
            String text = String.format(
                    Locale.ROOT,
                    "%s %.2f ms CPU a refresh, %.1f writes a second, %.1f MB resident",
                    name,
                    (now.cpuMs() - last.cpuMs()) / seconds / REFRESHES_A_SECOND,
                    (now.writes() - last.writes()) / seconds,
                    now.residentMb());
            last = now;
            return text;
        }
    }

    private void measure(int minutes, Watched... processes) throws IOException, InterruptedException {
        grow(WARM_UP_SECONDS);
        say("warm-up", processes);
        for (int minute = 1; minute <= minutes; minute++) {
            grow(60);
            say("minute " + minute, processes);
        }
    }

    /** The run goes on, as fast as its bars follow each other. */
    private void grow(int seconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 1; i <= seconds * ROWS_A_SECOND; i++) {
            log.append(LongRun.fill(row, next++, PRICE, random));
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / ROWS_A_SECOND;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
    }

    private static void say(String when, Watched... processes) throws IOException {
        StringBuilder line = new StringBuilder(when);
        for (Watched process : processes) {
            line.append(line.length() == when.length() ? ": " : "; ").append(process.sinceTheLastLook());
        }
        System.out.println(line);
    }

    private static void say(String format, Object... figures) {
        System.out.println(String.format(Locale.ROOT, format, figures));
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
