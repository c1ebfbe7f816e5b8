package dev.arb.state.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks TLS to clients on a loopback port and plain TCP to a server: a Redis with TLS where the server has none. */
public final class TlsProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public TlsProxy(TestCertificate certificate, int serverPort) {
        try {
            this.listening = certificate
                    .serverSide()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.serverPort = serverPort;
        Thread.ofVirtual().start(this::acceptAll);
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = keep(listening.accept());
                Socket server = keep(new Socket(InetAddress.getLoopbackAddress(), serverPort));
                Thread.ofVirtual().start(() -> copy(client, server));
                Thread.ofVirtual().start(() -> copy(server, client));
            }
        } catch (IOException closed) {
            // The end of the proxy.
        }
    }

    private Socket keep(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One side has gone, so the other one goes too.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private void closeQuietly(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Set.copyOf(open).forEach(this::closeQuietly);
    }
}
