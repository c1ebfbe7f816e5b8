package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arb.market.LadderBook;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.market.replay.RecordedData;
import dev.arb.time.MonotonicClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recorded market through a real socket, the real parser and book building. */
class BinanceRecordingTest {
    private static final int DEPTH = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final LoopbackBinance exchange = new LoopbackBinance();
    private final ModelBook model = exchange.emptySymbol("BTCUSDT");
    private final List<JsonNode> beforeSnapshot = new ArrayList<>();
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final BinanceAdapter adapter = new BinanceAdapter(
            exchange.settings(),
            MonotonicClock.ofMachine(),
            RawFrameSink.NONE,
            (venue, sentence) -> notes.add(sentence),
            new SplittableRandom(1));
    private final BinanceStreamProvider provider = (BinanceStreamProvider) adapter.stream(List.of("BTCUSDT"));

    @AfterEach
    void close() {
        provider.stop();
        adapter.close();
        exchange.close();
    }

    @Test
    void theBookEqualsTheRecordedBestBidAndAskAtEveryUpdateIdThatBothHave() throws IOException {
        List<Path> files = RecordedData.filesOrSkip();
        provider.start();
        Until.holds("it is connected", () -> exchange.streams().opened() == 1);
        for (Path file : files) {
            play(file);
        }

        Until.holds("the last frame is applied", () -> newest().updateId() == model.updateId());
        LadderBook newest = newest();
        assertThat(BinanceStreamProviderTest.side(newest, true)).isEqualTo(model.side(true, DEPTH));
        assertThat(BinanceStreamProviderTest.side(newest, false)).isEqualTo(model.side(false, DEPTH));
        assertThat(provider.touchesDifferent(0)).isZero();
        assertThat(provider.touchesEqual(0)).isGreaterThan(1_000);
        assertThat(provider.counters(0).gaps()).isZero();
    }

    private void play(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                frame(line.substring(line.indexOf(' ') + 1));
            }
        }
    }

    private void frame(String text) throws IOException {
        if (text.startsWith("{\"lastUpdateId\"")) {
            model.become(json.readTree(text));
            beforeSnapshot.forEach(this::move);
            Until.holds("the snapshot is taken", () -> provider.books().isComplete());
            return;
        }
        if (text.contains("@depth")) {
            JsonNode data = json.readTree(text).get("data");
            if (model.isEmpty()) {
                beforeSnapshot.add(data);
            } else {
                move(data);
            }
        }
        exchange.send(text);
    }

    private void move(JsonNode depthUpdate) {
        if (depthUpdate.get("u").asLong() > model.updateId()) {
            model.apply(depthUpdate);
        }
    }

    private LadderBook newest() {
        LadderBook book = new LadderBook(500);
        provider.books().slot(0).copyTo(book);
        return book;
    }
}
