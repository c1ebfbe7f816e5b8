package dev.arb.market.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.VenueId;
import dev.arb.time.MonotonicClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.java_websocket.enums.Opcode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WsConnectionTest {
    private static final long MS = 1_000_000L;
    private static final int MAX_FRAME = 4096;

    private final LoopbackWs server = new LoopbackWs().listening();
    private final Heard heard = new Heard();
    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private List<RateLimit> limits = List.of();
    private WsConnection connection = connection(server.uri("/stream"), 30_000 * MS, 5_000 * MS);

    @AfterEach
    void close() {
        connection.close();
        server.close();
    }

    @Test
    void anUpgradeCarriesItsHeadersAndNeverAnOrigin() {
        connect();

        assertThat(server.handshakes().get(0).getFieldValue("X-Key")).isEqualTo("value");
        assertThat(server.handshakes().get(0).hasFieldValue("Origin")).isFalse();
        assertThat(server.handshakes().get(0).getFieldValue("Sec-WebSocket-Extensions"))
                .isEmpty();
    }

    @Test
    void textBinaryAndFragmentedMessagesArriveAlike() {
        connect();

        server.sendText("{\"a\":1}");
        server.sendBinary("{\"b\":\"한\"}");
        server.sendFragmented("{\"c\":\"in pieces 한\"}", Opcode.TEXT, 4);
        server.sendFragmented("{\"d\":\"in pieces too\"}", Opcode.BINARY, 5);
        server.sendText("{\"e\":5}");
        Until.holds("five messages are here", () -> heard.frames().size() == 5);

        assertThat(heard.frames())
                .containsExactly(
                        "{\"a\":1}",
                        "{\"b\":\"한\"}",
                        "{\"c\":\"in pieces 한\"}",
                        "{\"d\":\"in pieces too\"}",
                        "{\"e\":5}");
        assertThat(connection.frames()).isEqualTo(5);
    }

    @Test
    void aLostConnectionIsSoughtAgainAndSubscribedAgain() throws InterruptedException {
        connect();
        assertThat(server.nextReceived()).isEqualTo("subscribe");

        server.clients().get(0).close(1012, "restart\u001b[2J");
        Until.holds("it is back", () -> server.opened() == 2 && connection.isOpen());

        assertThat(server.nextReceived()).isEqualTo("subscribe");
        assertThat(heard.losses()).hasSize(1);
        assertThat(heard.losses().get(0)).contains("1012").contains("restart?[2J");
        assertThat(connection.reconnects()).isEqualTo(1);
    }

    @Test
    void aHalfOpenConnectionIsGivenUpAndAnotherSought() {
        server.answerPings(false);
        connection = connection(server.uri("/stream"), 300 * MS, 5_000 * MS);
        connection.start();

        Until.holds("a second connection stands", () -> server.opened() >= 2);

        assertThat(server.pings()).isPositive();
        assertThat(heard.losses().get(0)).contains("silent for longer than 300 ms");
    }

    @Test
    void aQuietConnectionThatAnswersPingsIsKept() {
        connection = connection(server.uri("/stream"), 5_000 * MS, 5_000 * MS);
        connection.start();

        Until.holds("it was pinged twice", () -> server.pings() >= 2);

        assertThat(heard.losses()).isEmpty();
        assertThat(heard.proofs()).isPositive();
    }

    @Test
    void aPingOfTheServerIsAnsweredAndProvesLife() {
        connect();

        server.clients().get(0).sendPing();

        Until.holds("the ping was told", () -> heard.proofs() > 0);
    }

    @Test
    void aMessageThatIsTooLargeEndsTheConnectionUnread() {
        connect();

        server.sendText("x".repeat(MAX_FRAME + 1));
        Until.holds("it is back", () -> server.opened() == 2);

        assertThat(heard.frames()).isEmpty();
        assertThat(heard.losses().get(0)).contains("1009");
    }

    @Test
    void aServerThatNeverAnswersTheUpgradeIsGivenUp() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            connection = connection(silent.uri(), 30_000 * MS, 100 * MS);
            connection.start();

            Until.holds("it was tried twice", () -> silent.accepted() >= 2);
        }
        assertThat(heard.losses().get(0)).contains("not connected within 100 ms");
        assertThat(heard.opened()).isZero();
    }

    @Test
    void attemptsStayWithinTheBudget() {
        limits = List.of(new RateLimit("connect", 1, 600_000 * MS));
        connection = connection(server.uri("/stream"), 30_000 * MS, 5_000 * MS);
        connect();

        server.clients().get(0).close();
        Until.holds("the loss was told", () -> heard.losses().size() == 1);
        Until.holds("it waits for the budget", () -> connection.reconnects() == 1);

        assertThat(server.opened()).isEqualTo(1);
    }

    @Test
    void aClosedConnectionSaysGoodbyeAndNothingComesAfterwards() {
        connect();

        connection.close();
        int before = heard.frames().size();
        server.sendText("late");

        Until.holds("the server saw the end", () -> server.clients().isEmpty());
        assertThat(heard.frames()).hasSize(before);
        assertThat(connection.send("late")).isFalse();
    }

    private void connect() {
        connection.start();
        Until.holds("it is connected", () -> heard.opened() == 1 && server.opened() == 1);
    }

    private WsConnection connection(URI uri, long silenceNs, long handshakeNs) {
        WsSettings settings = new WsSettings(
                new FrameChannel(VenueId.BINANCE, FrameChannel.Kind.WS, "public"),
                uri,
                () -> Map.of("X-Key", "value"),
                handshakeNs,
                silenceNs,
                MAX_FRAME,
                MS,
                4 * MS,
                "connect",
                "message");
        RateBudget budget = new RateBudget(clock, limits);
        return new WsConnection(settings, heard, RawFrameSink.NONE, budget, clock, new SplittableRandom(1));
    }

    /** Remembers what it was told. */
    private static final class Heard implements FrameSink {
        private final List<String> frames = new ArrayList<>();
        private final List<String> losses = new ArrayList<>();
        private int opened;
        private int proofs;

        @Override
        public synchronized void onOpen(WsConnection connection, long nowNs) {
            opened++;
            connection.send("subscribe");
        }

        @Override
        public synchronized void onFrame(byte[] buffer, int from, int to, long receivedNs) {
            frames.add(new String(buffer, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public synchronized void onProof(long receivedNs) {
            proofs++;
        }

        @Override
        public synchronized void onLost(String reason, long nowNs) {
            losses.add(reason);
        }

        synchronized List<String> frames() {
            return List.copyOf(frames);
        }

        synchronized List<String> losses() {
            return List.copyOf(losses);
        }

        synchronized int opened() {
            return opened;
        }

        synchronized int proofs() {
            return proofs;
        }
    }
}
