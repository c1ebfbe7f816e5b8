package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.AllocatedBytes;
import dev.arb.market.BookView;
import dev.arb.market.FeedNotes;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.Pairs;
import dev.arb.market.VenueAdapter;
import dev.arb.market.live.Arrival;
import dev.arb.market.live.LiveFeed;
import dev.arb.market.net.FrameChannel;
import dev.arb.market.net.FrameSink;
import dev.arb.market.net.RateBudget;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.WsConnection;
import dev.arb.market.net.WsSettings;
import dev.arb.model.Asset;
import dev.arb.model.Instrument;
import dev.arb.model.VenueId;
import dev.arb.time.MonotonicClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the bytes of a frame to the engine's own book nothing is allocated in steady state. */
class StreamAllocationTest {
    private static final int FRAMES = 20_000;
    private static final long MS = 1_000_000L;

    private final LoopbackBinance exchange = new LoopbackBinance();
    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private final BinanceAdapter adapter =
            new BinanceAdapter(exchange.settings(), clock, RawFrameSink.NONE, FeedNotes.NONE, new SplittableRandom(1));
    private final ModelBook btc = exchange.symbol("BTCUSDT", 9);

    @Test
    void framesBecomeBooksOfTheEngineWithoutGarbage() {
        MarketPair pair = Pairs.of("BTC");
        Held held = new Held(adapter);
        LiveFeed feed = new LiveFeed(List.of(held, held), List.of(pair), "BTCUSDT", Arrival.STREAM, FeedNotes.NONE);
        BinanceStreamProvider provider = held.provider;
        begin(provider);
        byte[][] frames = Stream.generate(() -> Stream.of(btc.move(), btc.ticker()))
                .flatMap(both -> both)
                .limit(FRAMES)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        Counting sink = new Counting();

        pass(provider, feed, sink, frames, 0, FRAMES / 2);
        long before = sink.books;
        long allocated = AllocatedBytes.during(() -> pass(provider, feed, sink, frames, FRAMES / 2, FRAMES));

        assertThat(sink.books - before).isEqualTo(FRAMES / 4);
        assertThat(provider.touchesDifferent(0)).isZero();
        assertThat(provider.touchesEqual(0)).isGreaterThan(FRAMES / 4);
        assertThat(allocated).isLessThan(FRAMES / 2);
        provider.stop();
        adapter.close();
        exchange.close();
    }

    private void begin(BinanceStreamProvider provider) {
        provider.onOpen(unused(), clock.nowNs());
        BinanceStreamParser parser = new BinanceStreamParser(List.of());
        byte[] snapshot = btc.snapshot(1000).getBytes(StandardCharsets.UTF_8);
        assertThat(parser.parse(snapshot, 0, snapshot.length)).isEqualTo(FrameKind.SNAPSHOT);
        provider.onSnapshot(0, parser.frame(), clock.nowNs() + MS, clock.nowNs());
    }

    /** A connection that is never started. */
    private WsConnection unused() {
        WsSettings settings = new WsSettings(
                new FrameChannel(VenueId.BINANCE, FrameChannel.Kind.WS, "unused"),
                exchange.settings().stream(),
                Map::of,
                MS,
                MS,
                1,
                MS,
                MS,
                "connect",
                "message");
        return new WsConnection(
                settings,
                (FrameSink) adapter.stream(List.of("BTCUSDT")),
                RawFrameSink.NONE,
                new RateBudget(clock, List.of()),
                clock,
                new SplittableRandom(1));
    }

    private void pass(BinanceStreamProvider provider, LiveFeed feed, Counting sink, byte[][] frames, int from, int to) {
        for (int i = from; i < to; i++) {
            provider.onFrame(frames[i], 0, frames[i].length, clock.nowNs());
            feed.deliverUntil(clock.nowNs(), sink);
        }
    }

    /** Gives one provider, which nobody starts, to whoever asks. */
    private static final class Held implements VenueAdapter {
        final BinanceStreamProvider provider;

        Held(BinanceAdapter adapter) {
            this.provider = (BinanceStreamProvider) adapter.stream(List.of("BTCUSDT", "BTCUSDT"));
        }

        @Override
        public VenueId venue() {
            return VenueId.BINANCE;
        }

        @Override
        public Instrument instrument(Asset base) {
            return BinanceInstruments.of(base);
        }

        @Override
        public long bestBidE8(Asset base) {
            return 0;
        }

        @Override
        public MarketDataProvider rest(List<String> wireSymbols) {
            return provider;
        }

        @Override
        public MarketDataProvider stream(List<String> wireSymbols) {
            return provider;
        }

        @Override
        public void close() {}
    }

    private static final class Counting implements MarketSink {
        long books;

        @Override
        public void onBook(int venue, int symbol, BookView book, long timeNs) {
            books += venue;
        }

        @Override
        public void onFx(BookView krwPerUsdt, String source, long timeNs) {}

        @Override
        public void onAlive(int venue, long timeNs) {}
    }
}
