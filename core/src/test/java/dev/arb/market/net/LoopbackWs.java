package dev.arb.market.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * A WebSocket server on loopback that does what a test tells it: sends text, binary and fragmented messages, pings,
 * closes, or falls silent without closing. Remembers what clients sent.
 */
public class LoopbackWs extends WebSocketServer implements AutoCloseable {
    private static final long PATIENCE_S = 10;

    private final CountDownLatch started = new CountDownLatch(1);
    private final List<WebSocket> clients = new CopyOnWriteArrayList<>();
    private final List<ClientHandshake> handshakes = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger pings = new AtomicInteger();
    private volatile boolean answersPings = true;

    public LoopbackWs() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    /** Starts it and waits until it listens. */
    public final LoopbackWs listening() {
        start();
        try {
            if (!started.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the loopback server did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public final URI uri(String path) {
        return URI.create("ws://127.0.0.1:" + getPort() + path);
    }

    /** Whether pings are answered from now on; a server that does not is what a half-open connection looks like. */
    public final void answerPings(boolean answer) {
        answersPings = answer;
    }

    public final int opened() {
        return opened.get();
    }

    public final int pings() {
        return pings.get();
    }

    public final List<WebSocket> clients() {
        return clients;
    }

    public final List<ClientHandshake> handshakes() {
        return handshakes;
    }

    /** The next message that a client sent. */
    public final String nextReceived() throws InterruptedException {
        String message = received.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (message == null) {
            throw new IllegalStateException("no client sent anything");
        }
        return message;
    }

    public final void sendText(String text) {
        clients.forEach(client -> client.send(text));
    }

    public final void sendBinary(String text) {
        clients.forEach(client -> client.send(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As one message in pieces of so many bytes. */
    public final void sendFragmented(String text, Opcode opcode, int pieceBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (WebSocket client : clients) {
            for (int at = 0; at < bytes.length; at += pieceBytes) {
                int length = Math.min(pieceBytes, bytes.length - at);
                client.sendFragmentedFrame(opcode, ByteBuffer.wrap(bytes, at, length), at + length == bytes.length);
            }
        }
    }

    @Override
    public void onOpen(WebSocket client, ClientHandshake handshake) {
        handshakes.add(handshake);
        clients.add(client);
        opened.incrementAndGet();
    }

    @Override
    public void onClose(WebSocket client, int code, String reason, boolean remote) {
        clients.remove(client);
    }

    @Override
    public void onMessage(WebSocket client, String message) {
        received.add(message);
    }

    @Override
    public final void onWebsocketPing(WebSocket client, Framedata frame) {
        pings.incrementAndGet();
        if (answersPings) {
            super.onWebsocketPing(client, frame);
        }
    }

    @Override
    public void onError(WebSocket client, Exception problem) {
        // the end of a connection is told by onClose
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void close() {
        try {
            stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
