package dev.arb.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.BookView;
import dev.arb.market.EventDigest;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketSink;
import dev.arb.market.Pairs;
import dev.arb.market.binance.Frames;
import dev.arb.market.recording.FrameFileSink;
import dev.arb.market.recording.FrameRecorder;
import dev.arb.market.recording.RecordedFrames;
import dev.arb.market.recording.RecorderListener;
import dev.arb.market.upbit.LoopbackBook;
import dev.arb.model.Fixed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameMarketTest {
    @TempDir
    Path directory;

    private final List<String> events = new ArrayList<>();
    private final MarketSink sink = new MarketSink() {
        @Override
        public void onBook(int venue, int symbol, BookView book, long timeNs) {
            events.add(timeNs + " book " + venue + "/" + symbol + " " + touch(book));
        }

        @Override
        public void onFx(BookView krwPerUsdt, String source, long timeNs) {
            events.add(timeNs + " fx " + touch(krwPerUsdt));
        }

        @Override
        public void onAlive(int venue, long timeNs) {
            events.add(timeNs + " alive " + venue);
        }
    };

    private static String touch(BookView book) {
        return book.isUsable() ? Fixed.format(book.bidPriceE8(0)) + "/" + Fixed.format(book.askPriceE8(0)) : "none";
    }

    private static String upbit(String market, String bid, String ask) {
        return new LoopbackBook(1, "1000", List.of(bid + ":1"), List.of(ask + ":1"))
                .frame(market, "SIMPLE", "REALTIME");
    }

    private Path bothVenues() throws IOException {
        Path file = directory.resolve("market.frames");
        try (FrameRecorder recorder = FrameRecorder.create(file, RecorderListener.NONE)) {
            recorder.opened(RecordedFrames.UPBIT, 10);
            recorder.opened(RecordedFrames.BINANCE, 11);
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 20, upbit("KRW-USDT", "1406", "1407"));
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 21, upbit("KRW-BTC", "86000000", "86001000"));
            RecordedFrames.frame(
                    recorder, RecordedFrames.BINANCE, 30, Frames.depth(6, 7, List.of("61000:2"), List.of()));
            RecordedFrames.frame(
                    recorder,
                    RecordedFrames.snapshotOf("BTCUSDT"),
                    31,
                    Frames.snapshot(6, List.of("60999:1"), List.of("61001:1")));
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 32, "{\"status\":\"UP\"}");
            RecordedFrames.frame(recorder, RecordedFrames.BINANCE, 40, Frames.depth(9, 9, List.of("1:1"), List.of()));
            recorder.closed(RecordedFrames.UPBIT, 50);
        }
        return file;
    }

    @Test
    void bothVenuesAndTheRateArePlayedAsTheyCame() throws IOException {
        try (MarketFeed market = Recordings.open(List.of(bothVenues()), List.of(Pairs.of("BTC")), 1)) {
            assertThat(market).isInstanceOf(FrameMarket.class);
            assertThat(market.description())
                    .contains("KRW-BTC, KRW-USDT on upbit")
                    .doesNotContain("synthetic");
            assertThat(market.nextEventNs()).isEqualTo(10);

            market.deliverUntil(Long.MAX_VALUE, sink);

            assertThat(market.nextEventNs()).isEqualTo(MarketFeed.ENDED);
        }
        assertThat(events)
                .containsExactly(
                        "20 fx 1406/1407",
                        "21 book 0/0 86000000/86001000",
                        "30 alive 1",
                        "31 book 1/0 61000/61001",
                        "32 alive 0",
                        "40 book 1/0 none",
                        "50 book 0/0 none",
                        "50 fx none");
    }

    @Test
    void aMarketThatIsNotInItIsNamed() throws IOException {
        Path file = bothVenues();

        assertThatThrownBy(() -> Recordings.open(List.of(file), List.of(Pairs.of("ETH")), 1))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("KRW-ETH and ETHUSDT");
    }

    @Test
    void aRecordingWithoutUpbitPlaysOneSymbol() throws IOException {
        Path lines =
                Files.writeString(directory.resolve("lines"), "1 " + Frames.depth(1, 1, List.of(), List.of()) + "\n");

        assertThatThrownBy(() -> Recordings.open(List.of(lines), Pairs.listOf("BTC", "ETH"), 1))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("plays one symbol, but 2 were asked for");
    }

    @Test
    void aFileThatIsDamagedInTheMiddleIsPlayedUpToThere() throws IOException {
        Path file = directory.resolve("long.frames");
        try (FrameRecorder recorder = FrameRecorder.create(file, RecorderListener.NONE)) {
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 1, upbit("KRW-USDT", "1406", "1407"));
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 2, upbit("KRW-BTC", "86000000", "86001000"));
            RecordedFrames.frame(
                    recorder, RecordedFrames.BINANCE, 3, Frames.depth(6, 7, List.of("61000:2"), List.of()));
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 4, "x".repeat(1 << 18));
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 5, "y".repeat(1 << 18));
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 6, "z".repeat(1 << 18));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        try (MarketFeed market = Recordings.open(List.of(file), List.of(Pairs.of("BTC")), 1)) {
            assertThatThrownBy(() -> market.deliverUntil(Long.MAX_VALUE, sink))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("damaged in the middle");
        }
        assertThat(events).contains("2 book 0/0 86000000/86001000");
    }

    @Test
    void importedLinesGiveTheSameMarketAsTheLinesThemselves() throws IOException {
        List<Path> lines = RecordedData.filesOrSkip();
        Path file = directory.resolve("imported.frames");
        try (FrameFileSink sink = new FrameFileSink(file)) {
            assertThat(LineImport.into(sink, lines)).isEqualTo(99_574);
        }
        System.out.printf(
                "imported recording: %d bytes of gzip lines, %d bytes of frames%n",
                Files.size(lines.get(0)) + Files.size(lines.get(1)), Files.size(file));

        assertThat(digest(List.of(file))).isEqualTo(digest(lines));
    }

    private static long digest(List<Path> files) {
        EventDigest digest = new EventDigest(20);
        try (MarketFeed market = Recordings.open(files, List.of(Pairs.of("BTC")), 42)) {
            market.deliverUntil(Long.MAX_VALUE, digest);
        }
        return digest.hash();
    }
}
