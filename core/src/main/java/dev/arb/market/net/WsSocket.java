package dev.arb.market.net;

import dev.arb.net.Printable;
import dev.arb.time.NanoClock;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;

/**
 * One connection, from its upgrade request to its end; used once. The library receives on a thread of its own, which
 * answers pings by itself and on which all of {@link Events} is called.
 */
final class WsSocket extends WebSocketClient {
    /** What happens on a connection. */
    interface Events {
        void opened();

        void frame(byte[] buffer, int from, int to, long receivedNs);

        /** A ping or a pong. */
        void proof(long receivedNs);

        /** Over; may be told more than once. */
        void ended(String reason);
    }

    private final Events events;
    private final NanoClock clock;

    WsSocket(
            URI uri,
            Map<String, String> headers,
            long connectTimeoutNs,
            int maxFrameBytes,
            Events events,
            NanoClock clock) {
        super(
                uri,
                new RawMessageDraft(maxFrameBytes),
                headers,
                Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(connectTimeoutNs)));
        this.events = events;
        this.clock = clock;
        setDaemon(true);
        setTcpNoDelay(true);
        // silence is judged by the owner, who knows the venue's limits
        setConnectionLostTimeout(0);
    }

    /** Sends a text message unless the connection is over. */
    void sendIfOpen(String text) {
        try {
            send(text);
        } catch (WebsocketNotConnectedException e) {
            // the end of the connection is told by itself
        }
    }

    void pingIfOpen() {
        try {
            sendPing();
        } catch (WebsocketNotConnectedException e) {
            // the end of the connection is told by itself
        }
    }

    /** Ends the connection without waiting for the other side, which may not answer any more. */
    void abort() {
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "aborted");
        Socket socket = getSocket();
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is closed all the same
            }
        }
    }

    /** A message that came in one frame, which is nearly every one. */
    void raw(ByteBuffer payload) {
        int from = payload.arrayOffset() + payload.position();
        events.frame(payload.array(), from, from + payload.remaining(), clock.nowNs());
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        events.opened();
    }

    /** A text that came in pieces. */
    @Override
    public void onMessage(String message) {
        raw(StandardCharsets.UTF_8.encode(message));
    }

    /** Bytes that came in pieces. */
    @Override
    public void onMessage(ByteBuffer bytes) {
        raw(bytes);
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
        super.onWebsocketPing(socket, frame);
        events.proof(clock.nowNs());
    }

    @Override
    public void onWebsocketPong(WebSocket socket, Framedata frame) {
        events.proof(clock.nowNs());
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        String by = remote ? "closed by the other side" : "closed";
        events.ended(
                Printable.of(by + " with code " + code + (reason == null || reason.isBlank() ? "" : ": " + reason)));
    }

    @Override
    public void onError(Exception problem) {
        String message = problem.getMessage();
        events.ended(Printable.of(
                problem.getClass().getSimpleName() + (message == null || message.isBlank() ? "" : ": " + message)));
    }
}
