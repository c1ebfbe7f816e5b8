package dev.arb.bench.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import dev.arb.bench.market.BurstEngine.Schedule;
import dev.arb.market.FeedNotes;
import dev.arb.market.MarketPair;
import dev.arb.market.binance.BinanceAdapter;
import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.binance.LoopbackBinance;
import dev.arb.market.binance.ModelBook;
import dev.arb.market.live.Arrival;
import dev.arb.market.live.LiveFeed;
import dev.arb.market.net.ConnectionLimits;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.market.upbit.LoopbackBook;
import dev.arb.market.upbit.LoopbackUpbit;
import dev.arb.market.upbit.UpbitAdapter;
import dev.arb.market.upbit.UpbitFormat;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.market.upbit.UpbitSettings;
import dev.arb.model.Asset;
import dev.arb.time.MonotonicClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.HdrHistogram.Histogram;

/**
 * From the moment a recorded update of Binance is due to be sent, over a real WebSocket on loopback, until the engine has
 * decided with its book: at the pace of the recording and at 100 times that. What is sent or decided late counts from
 * when it was due, so that nothing is omitted. Pauses of the garbage collector are listed, and what the WebSocket
 * library's reading thread allocates a message, parser and books included.
 *
 * <p>Arguments: recording (default ../shared/data/btcusdt_20240808.gz), seconds of it at its own pace (30).
 */
public final class LoopbackLatencyBench {
    private static final double US_NS = 1e3;
    private static final int FAST = 100;
    private static final int UNLIMITED = 1_000_000;
    private static final long MS = 1_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<String> PAUSES = new CopyOnWriteArrayList<>();

    private LoopbackLatencyBench() {}

    /** A line of the recording; {@code updateId} −1 for what changes no book. */
    private record Line(long timeNs, String frame, long updateId) {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/btcusdt_20240808.gz");
        if (!Files.isReadable(file)) {
            System.err.println("there is no recording " + file + "; name one as the first argument");
            System.exit(2);
        }
        long slowNs = TimeUnit.SECONDS.toNanos(arguments.length > 1 ? Long.parseLong(arguments[1]) : 30);
        listenToPauses();
        MonotonicClock clock = MonotonicClock.ofMachine();
        try (LoopbackBinance binance = new LoopbackBinance();
                LoopbackUpbit upbit = new LoopbackUpbit()) {
            upbit.put("KRW-BTC", book("1000", 85_600_000, 1_000));
            upbit.put("KRW-USDT", book("1", 1_385, 1));
            LiveFeed feed = feed(binance, upbit, clock).start();
            try (BurstEngine engine = new BurstEngine(feed, clock)) {
                List<Line> lines = begin(binance, engine, file);
                long endNs = lines.get(0).timeNs() + slowNs;
                List<Line> slow = lines.stream().filter(l -> l.timeNs() < endNs).toList();
                play(binance, engine, slow, 1);
                play(binance, engine, lines.subList(slow.size(), lines.size()), FAST);
            }
        }
    }

    private static LiveFeed feed(LoopbackBinance binance, LoopbackUpbit upbit, MonotonicClock clock) {
        UpbitSettings settings = new UpbitSettings(
                upbit.rest(),
                upbit.stream(),
                UpbitFormat.DEFAULT,
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                MS,
                new ConnectionLimits(20_000 * MS, MS, MS, 1 << 20));
        Asset bitcoin = Asset.of("BTC");
        return new LiveFeed(
                List.of(
                        new UpbitAdapter(settings, clock, RawFrameSink.NONE, FeedNotes.NONE, new SplittableRandom(1)),
                        new BinanceAdapter(
                                binance.settings(), clock, RawFrameSink.NONE, FeedNotes.NONE, new SplittableRandom(2))),
                List.of(new MarketPair(UpbitInstruments.of(bitcoin), BinanceInstruments.of(bitcoin))),
                "KRW-USDT",
                Arrival.STREAM,
                FeedNotes.NONE);
    }

    private static LoopbackBook book(String tick, long bid, long step) {
        return new LoopbackBook(1, tick, List.of(bid + ":1"), List.of((bid + step) + ":1"));
    }

    /** Plays up to the recorded snapshot and until the engine has the book. @return what comes after that */
    private static List<Line> begin(LoopbackBinance binance, BurstEngine engine, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ModelBook model = binance.emptySymbol("BTCUSDT");
        List<JsonNode> before = new ArrayList<>();
        List<Line> after = new ArrayList<>();
        Until.holds("it is connected", () -> binance.streams().opened() == 1);
        for (String line : lines(file)) {
            int space = line.indexOf(' ');
            String frame = line.substring(space + 1);
            JsonNode node = json.readTree(frame);
            boolean depth = frame.contains("@depth");
            if (!model.isEmpty()) {
                long id = depth ? node.at("/data/u").asLong() : -1;
                after.add(new Line(Long.parseLong(line.substring(0, space)), frame, id));
            } else if (node.has("lastUpdateId")) {
                model.become(node);
                before.stream()
                        .filter(data -> data.get("u").asLong() > model.updateId())
                        .forEach(model::apply);
            } else {
                binance.send(frame);
                if (depth) {
                    before.add(node.get("data"));
                }
            }
        }
        Until.holds("the book is decided on", () -> engine.decidedId() >= model.updateId());
        return after;
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static void play(LoopbackBinance binance, BurstEngine engine, List<Line> lines, int speed) {
        List<Line> updates = lines.stream().filter(l -> l.updateId() >= 0).toList();
        long begin = System.nanoTime() + 100 * MS;
        long first = lines.get(0).timeNs();
        Schedule schedule = new Schedule(
                updates.stream().mapToLong(Line::updateId).toArray(),
                updates.stream()
                        .mapToLong(line -> begin + (line.timeNs() - first) / speed)
                        .toArray());
        engine.measure(schedule);
        PAUSES.clear();
        long allocated = readerBytes();
        for (Line line : lines) {
            long due = begin + (line.timeNs() - first) / speed;
            while (due - System.nanoTime() > 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            binance.send(line.frame());
        }
        long last = updates.get(updates.size() - 1).updateId();
        Until.holds("the last update is decided on", () -> engine.decidedId() >= last);
        print(schedule.histogram(), speed, lines.size(), readerBytes() - allocated);
    }

    private static void print(Histogram histogram, int speed, int messages, long bytes) {
        System.out.printf(
                Locale.ROOT,
                "%d times as fast, %d messages, %d updates: due to decided p50 %.1f us, p99 %.1f us, p99.9 %.1f us,"
                        + " max %.1f us%n  reading threads allocate %.0f bytes a message%n  pauses: %s%n",
                speed,
                messages,
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / US_NS,
                histogram.getValueAtPercentile(99) / US_NS,
                histogram.getValueAtPercentile(99.9) / US_NS,
                histogram.getMaxValue() / US_NS,
                (double) bytes / messages,
                PAUSES.isEmpty() ? "none" : String.join(", ", PAUSES));
    }

    /** Allocated so far by the clients' threads that read sockets. */
    private static long readerBytes() {
        long bytes = 0;
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            if (thread != null && thread.getThreadName().startsWith("WebSocketConnectReadThread")) {
                bytes += THREADS.getThreadAllocatedBytes(id);
            }
        }
        return bytes;
    }

    private static void listenToPauses() {
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(bean -> ((NotificationEmitter) bean)
                        .addNotificationListener(
                                (notification, unused) -> {
                                    GarbageCollectionNotificationInfo gc = GarbageCollectionNotificationInfo.from(
                                            (CompositeData) notification.getUserData());
                                    PAUSES.add(gc.getGcName() + " "
                                            + gc.getGcInfo().getDuration() + " ms");
                                },
                                null,
                                null));
    }
}
