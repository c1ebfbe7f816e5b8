package dev.arb.bench.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that connect and hang: in the middle of a request, before its first byte, or without reading the answer. One that
 * the server has closed comes back at once.
 */
final class HangingClients implements AutoCloseable {
    private static final long LOOK_EVERY_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final List<String> SENT = List.of(
            "GET /metrics HTTP/1.1\r\nHost: x", "", "GET /metrics?format=prometheus HTTP/1.1\r\nHost: x\r\n\r\n");

    private final SocketAddress server;
    private final List<SocketChannel> clients = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("hanging-clients").unstarted(this::hang);
    private volatile boolean closed;
    private volatile long comebacks;

    HangingClients(int port, int count) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count; i++) {
            clients.add(open(i));
        }
        thread.start();
    }

    private SocketChannel open(int index) {
        try {
            SocketChannel client = SocketChannel.open(server);
            client.write(ByteBuffer.wrap(SENT.get(index % SENT.size()).getBytes(StandardCharsets.US_ASCII)));
            client.configureBlocking(false);
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hang() {
        try {
            while (!closed) {
                comeBack();
                LockSupport.parkNanos(LOOK_EVERY_NS);
            }
        } catch (UncheckedIOException serverGone) {
            closed = true;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes
    private void comeBack() {
        for (int i = 0; i < clients.size(); i++) {
            if (isGone(clients.get(i), i)) {
                clients.set(i, open(i));
                comebacks++;
            }
        }
    }

    /** One that waits for no answer would see only the end of its connection. */
    private static boolean isGone(SocketChannel client, int index) {
        try {
            boolean answered = index % SENT.size() == SENT.size() - 1;
            return !answered && client.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** How often one was closed by the server and came back. */
    long comebacks() {
        return comebacks;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        thread.join();
        for (SocketChannel client : clients) {
            client.close();
        }
    }
}
