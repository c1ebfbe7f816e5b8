package dev.arb.bench.monitor;

import com.sun.management.OperatingSystemMXBean;
import dev.arb.bench.runlog.LongRun;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.monitor.source.RunBoards;
import dev.arb.monitor.source.RunSelector;
import dev.arb.monitor.source.RunSource;
import dev.arb.monitor.source.StoreAccess;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Language;
import dev.arb.monitor.ui.Key;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.ui.Update;
import dev.arb.monitor.view.Screens;
import dev.arb.monitor.view.Style;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogRow;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.StateSource;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * CPU of a dashboard's refresh (reading a long run that grows, and drawing 200 × 60 cells), of an answer to a key, and
 * the heap after as many refreshes as an hour has at two a second.
 *
 * <p>{@code scripts/bench monitor.Dashboard [ROWS [DIRECTORY]]}; what was written is removed.
 */
public final class DashboardBench {
    private static final int COLUMNS = 200;
    private static final int ROWS = 60;
    private static final int AN_HOUR = 7_200;
    private static final int WARM_UP = 500;
    private static final int REPORTED = 4;
    private static final double PRICE = 90_000_000;

    private final Screens screens = new Screens(new Style(Glyphs.UNICODE, Language.EN), List.of(Screen.values()), ROWS);
    private final Update update = new Update(ZoneOffset.UTC, List.of(Screen.values()));

    private final RunLogRow row = new RunLogRow();
    private final SplittableRandom random = new SplittableRandom(7);
    private long next;

    private DashboardBench(long rows) {
        this.next = rows;
    }

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        Path parent = arguments.length > 1 ? Path.of(arguments[1]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path runs = Files.createTempDirectory(parent, "arb-dashboard-");
        try (RunLog log = LongRun.write(runs, "long", rows)) {
            new DashboardBench(rows).measure(runs, log);
        } finally {
            remove(runs);
        }
    }

    private void measure(Path runs, RunLog log) throws IOException {
        StoreAccess store =
                new StoreAccess(() -> StateSource.of(new MemoryStore(WallClock.INSTANCE)), Keys.DEFAULT_PREFIX);
        try (NamespaceSource namespaces = new NamespaceSource(store, WallClock.INSTANCE);
                RunBoards boards = new RunBoards(
                        new RunSource(runs, Clock.systemUTC(), namespaces),
                        new RunSelector.ByDirectory(log.directory()),
                        namespaces,
                        Clock.systemUTC())) {
            UiState state = UiState.on(Screen.OVERVIEW);
            Question question = state.question(ROWS);
            refreshes(boards, question, state, log, WARM_UP);
            for (int part = 1; part <= REPORTED; part++) {
                double ms = refreshes(boards, question, state, log, AN_HOUR / REPORTED);
                say("%,d refreshes: %.2f ms CPU each, %.1f MB heap", part * AN_HOUR / REPORTED, ms, heapMb());
            }
            keys(boards.read(question), state);
        }
    }

    /** @return CPU of the process in ms a refresh */
    private double refreshes(RunBoards boards, Question question, UiState state, RunLog log, int count)
            throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            log.append(LongRun.fill(row, next++, PRICE, random));
            draw(boards.read(question), state);
        }
        return (system.getProcessCpuTime() - before) / 1e6 / count;
    }

    private UiState draw(Board board, UiState state) {
        return state.drawn(screens.draw(board, 0, state, ZoneOffset.UTC, board.readAt(), COLUMNS, ROWS)
                .geometry());
    }

    private void keys(Board board, UiState start) {
        Histogram histogram = new Histogram(3);
        UiState state = draw(board, start);
        for (int i = 0; i < AN_HOUR; i++) {
            long before = System.nanoTime();
            state = draw(
                    board,
                    update.key(state, board, new Key.Typed("123456jkxev".charAt(i % 11)))
                            .state());
            histogram.recordValue(System.nanoTime() - before);
        }
        say(
                "a key, from press to frame: p50 %.2f ms, p99 %.2f ms, max %.2f ms",
                histogram.getValueAtPercentile(50) / 1e6,
                histogram.getValueAtPercentile(99) / 1e6,
                histogram.getMaxValue() / 1e6);
    }

    private static double heapMb() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
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
