package dev.arb.bench.market;

import dev.arb.market.LadderBook;
import dev.arb.market.VenueBooks;
import dev.arb.market.binance.BinanceBookBuilder;
import dev.arb.market.binance.BinanceStreamParser;
import dev.arb.market.binance.ModelBook;
import dev.arb.model.VenueId;
import dev.arb.time.MonotonicClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A depth update of Binance: its parsing, its application, its hand-over to the engine; one operation is one frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameBench {
    private static final int FRAMES = 4096;

    private final byte[][] frames = new byte[FRAMES][];
    private final BinanceStreamParser parser = new BinanceStreamParser(List.of("BTCUSDT"));
    private final LadderBook book = new LadderBook();
    private final BinanceBookBuilder builder = new BinanceBookBuilder(book);
    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private final VenueBooks books = new VenueBooks(VenueId.BINANCE, List.of("BTCUSDT"), clock, Long.MAX_VALUE);
    private final LadderBook engineBook = new LadderBook(VenueBooks.LEVELS);
    private byte[] snapshot = new byte[0];
    private int next;

    /** Frames that continue each other, and the snapshot before them. */
    @Setup(Level.Trial)
    public void frames() {
        ModelBook model = ModelBook.ofSeed("BTCUSDT", 7);
        snapshot = model.snapshot(1000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = model.move().getBytes(StandardCharsets.UTF_8);
        }
        begin();
    }

    private void begin() {
        builder.reset();
        parser.parse(snapshot, 0, snapshot.length);
        builder.onSnapshot(parser.frame(), clock.nowNs());
        next = 0;
    }

    @Benchmark
    public int parse() {
        byte[] frame = frames[next++ & (FRAMES - 1)];
        parser.parse(frame, 0, frame.length);
        return parser.frame().bidCount();
    }

    @Benchmark
    public long parseApplyAndHandOver() {
        if (next == FRAMES) {
            begin();
        }
        byte[] frame = frames[next++];
        parser.parse(frame, 0, frame.length);
        builder.onUpdate(parser.frame(), clock.nowNs());
        books.publish(0, book);
        books.slot(0).copyTo(engineBook);
        return engineBook.bidPriceE8(0);
    }
}
