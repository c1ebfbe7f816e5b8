package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.arb.market.recording.FrameFileReader;
import dev.arb.market.recording.FrameRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a recording ends, its file can be read. */
class RecordMarketIT {
    private static final String BOOK = "{\"market\":\"MARKET\",\"timestamp\":1790000000000,\"total_ask_size\":1.5,"
            + "\"total_bid_size\":1.5,\"orderbook_units\":[{\"ask_price\":116540000,\"bid_price\":116539000,"
            + "\"ask_size\":1.5,\"bid_size\":1.5}],\"level\":0}";
    private static final String RULES = "{\"market\":\"MARKET\",\"quote_currency\":\"KRW\",\"tick_size\":\"1000\"}";
    private static final int KILLED = 137;

    @TempDir
    Path directory;

    private HttpServer upbit;
    private Path file;

    @BeforeEach
    void listen() throws IOException {
        file = directory.resolve("day.frames");
        upbit = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/v1/orderbook",
                "[" + BOOK.replace("MARKET", "KRW-BTC") + "," + BOOK.replace("MARKET", "KRW-USDT") + "]");
        answer("/v1/orderbook/instruments", "[" + RULES.replace("MARKET", "KRW-BTC") + "]");
        upbit.start();
    }

    private void answer(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        upbit.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @AfterEach
    void close() {
        upbit.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void aSignalEndsItInOrder(String signal, int code) throws Exception {
        try (ArbProcess arb = record()) {
            awaitFrames(arb);

            arb.signal(signal);

            assertThat(arb.readAll()).contains("\"record\":\"summary\"", "\"frames_lost\":0");
            assertThat(arb.exitCode()).isEqualTo(code);
        }
        assertThat(frames()).isPositive();
    }

    @Test
    void itEndsByItselfWhenItsTimeIsOver() throws Exception {
        try (ArbProcess arb = record("--for", "1500ms")) {
            assertThat(arb.readAll()).contains("\"record\":\"summary\"", "\"frames_lost\":0");
            assertThat(arb.exitCode()).isZero();
        }
        assertThat(frames()).isPositive();
    }

    @Test
    void aKilledOneLeavesWhatItHadWritten() throws Exception {
        try (ArbProcess arb = record()) {
            awaitFrames(arb);

            arb.signal("KILL");

            assertThat(arb.exitCode()).isEqualTo(KILLED);
        }
        assertThat(frames()).isPositive();
    }

    @Test
    void itEndsInOrderWhenNobodyReadsAnyMore() throws Exception {
        try (ArbProcess arb = record()) {
            awaitFrames(arb);

            arb.closeAnswer();

            assertThat(arb.exitCode()).isEqualTo(141);
        }
        assertThat(frames()).isPositive();
    }

    private ArbProcess record(String... more) throws IOException {
        Path config = Files.writeString(
                directory.resolve("here.yml"),
                "exchanges:\n  upbit:\n    rest_url: http://127.0.0.1:"
                        + upbit.getAddress().getPort() + "\n    poll_interval: 20ms\n");
        String[] fixed = {
            "record-market",
            "--venue",
            "upbit",
            "--data-source",
            "rest",
            "--out",
            "day.frames",
            "-o",
            "ndjson",
            "-c",
            config.toString()
        };
        String[] all = new String[fixed.length + more.length];
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return ArbProcess.start(directory, all);
    }

    /** Until frames are on the disk. */
    private void awaitFrames(ArbProcess arb) throws IOException {
        do {
            assertThat(arb.readLine()).as(arb.messages()).startsWith("{\"record\":\"progress\"");
        } while (frames() == 0);
    }

    private long frames() throws IOException {
        long frames = 0;
        try (FrameFileReader reader = FrameFileReader.open(file)) {
            while (reader.next()) {
                frames += reader.record().kind() == FrameRecord.Kind.FRAME ? 1 : 0;
            }
        }
        return frames;
    }
}
