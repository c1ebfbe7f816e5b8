package dev.arb.bench.monitor;

import dev.arb.monitor.dashboard.Dashboard;
import dev.arb.monitor.dashboard.Setting;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.source.BoardSource;
import dev.arb.monitor.source.Poller;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Language;
import dev.arb.monitor.ui.Display;
import dev.arb.monitor.ui.Input;
import dev.arb.monitor.ui.Key;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.UiLoop;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.view.Style;
import dev.arb.monitor.widget.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** From a key's press to the frame that answers it, while a source takes its time with each reading. */
final class SlowKeys implements Display {
    private static final int KEYS = 2_000;
    private static final int WARM_UP = 300;
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(5);

    private final int columns;
    private final int rows;
    private final SynchronousQueue<Long> answered = new SynchronousQueue<>();
    private volatile String awaited = "";

    SlowKeys(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** A source behind a slow disk or network. */
    private record Slow(BoardSource source, long delayMs, CountDownLatch answered) implements BoardSource {
        @Override
        public Board read(Question question) throws Exception {
            Thread.sleep(delayMs);
            Board board = source.read(question);
            answered.countDown();
            return board;
        }

        @Override
        public void close() {
            source.close();
        }
    }

    /** @return nanoseconds from press to frame, of keys that open another screen right after one that asks for other data */
    Histogram measure(BoardSource source, long delayMs) throws Exception {
        Setting setting = new Setting(
                new Style(Glyphs.UNICODE, Language.EN), UiState.on(Screen.OVERVIEW), rows, ZoneOffset.UTC, Path.of(""));
        CountDownLatch first = new CountDownLatch(1);
        Poller poller = new Poller(
                new Slow(source, delayMs, first),
                setting.first().question(rows),
                1,
                Clock.systemUTC(),
                String::valueOf);
        Dashboard dashboard = new Dashboard(
                poller, setting, List.of(Screen.OVERVIEW, Screen.RISK), "", Clock.systemUTC(), Optional.empty());
        UiLoop loop = new UiLoop(this, dashboard, System::nanoTime);
        try (poller) {
            poller.start(() -> loop.post(new Input.DataReady()));
            Thread ui = new Thread(() -> run(loop), "dashboard");
            ui.start();
            first.await();
            Histogram taken = press(loop);
            loop.post(new Input.Ended(0));
            ui.join();
            return taken;
        }
    }

    private static void run(UiLoop loop) {
        try {
            loop.run();
        } catch (IOException e) {
            throw new IllegalStateException("a display in memory failed", e);
        }
    }

    private Histogram press(UiLoop loop) throws InterruptedException {
        Histogram taken = new Histogram(3);
        for (int i = 0; i < KEYS + WARM_UP; i++) {
            loop.post(new Input.Pressed(new Key.Typed(i % 3 == 0 ? '+' : '-')));
            awaited = i % 2 == 0 ? "Checks" : "Trading PnL";
            long pressed = System.nanoTime();
            loop.post(new Input.Pressed(new Key.Typed(i % 2 == 0 ? '5' : '1')));
            long shown = answered.take();
            if (i >= WARM_UP) {
                taken.recordValue(shown - pressed);
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE_NS);
        }
        return taken;
    }

    @Override
    public void show(Frame frame) {
        String wanted = awaited;
        if (!wanted.isEmpty() && frame.text().contains(wanted)) {
            awaited = "";
            try {
                answered.put(System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void start(Consumer<Input> inputs) {
        inputs.accept(new Input.Resized(columns, rows));
    }

    @Override
    public void forget() {
        // every frame is taken whole
    }

    @Override
    public void continued() {
        // it never stops
    }

    @Override
    public void suspend() {
        // it never stops
    }

    @Override
    public void bell() {
        // nobody hears it
    }

    @Override
    public void close() {
        // nothing was taken
    }
}
