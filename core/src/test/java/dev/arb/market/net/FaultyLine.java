package dev.arb.market.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line between clients and a server on loopback, which fails in the way that a test says. */
public final class FaultyLine implements AutoCloseable {
    /** What can happen to a line. */
    public enum Fault {
        /** Both directions are cut by an RST. */
        RESET(false),
        /** Nothing passes any more, and nobody is told. */
        HALF_OPEN(false),
        /** What the client sends arrives, but nothing comes back: no pong to its pings. */
        UNANSWERED(false),
        /** The server has nothing more to say, but its socket stays. */
        SLOW_CLOSE(false),
        /** Bytes that are no frames, and then the end. */
        GARBAGE(false),
        /** Attempts to connect are refused by the operating system. */
        REFUSED(true),
        /** Attempts to connect are answered with HTTP 429. */
        TOO_MANY_REQUESTS(true),
        /** Attempts to connect are answered with what a server of TLS says to plain text. */
        TLS_ALERT(true);

        private final boolean atConnect;

        Fault(boolean atConnect) {
            this.atConnect = atConnect;
        }

        /** Whether it lasts until the line is healed; the others hit the connections there are, once. */
        public boolean isAtConnect() {
            return atConnect;
        }
    }

    private static final byte[] TLS_ALERT_BYTES = {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28};
    private static final byte[] LIMITED_BYTES =
            "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final int serverPort;
    private final int port;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private volatile ServerSocket listener;
    private volatile Fault lasting = Fault.RESET;

    public FaultyLine(int serverPort) {
        this.serverPort = serverPort;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket opened = new ServerSocket(wanted, 16, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().name("faulty-line").daemon().start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                switch (lasting) {
                    case TOO_MANY_REQUESTS -> refuse(client, LIMITED_BYTES);
                    case TLS_ALERT -> refuse(client, TLS_ALERT_BYTES);
                    default -> links.add(new Link(client, serverPort));
                }
            } catch (IOException e) {
                // closed, or one attempt less
            }
        }
    }

    private static void refuse(Socket client, byte[] answer) throws IOException {
        try (client) {
            client.getInputStream().read(new byte[4096]);
            client.getOutputStream().write(answer);
        }
    }

    /** Fails now. */
    public void fail(Fault fault) {
        if (fault.isAtConnect()) {
            lasting = fault;
        }
        if (fault == Fault.REFUSED) {
            closeQuietly(listener);
        }
        for (Link link : links) {
            // not all at once: a client that connects again meanwhile has a new one
            links.remove(link);
            link.fail(fault);
        }
    }

    /** New connections are sound again. */
    public void heal() {
        lasting = Fault.RESET;
        if (listener.isClosed()) {
            listener = listen(port);
        }
    }

    @Override
    public void close() {
        closeQuietly(listener);
        links.forEach(link -> link.fail(Fault.RESET));
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // it is closed all the same
        }
    }

    /** One connection and what lies behind it. */
    private static final class Link {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile boolean passesUp = true;
        private volatile boolean passesDown = true;

        Link(Socket client, int serverPort) throws IOException {
            this.client = client;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            try {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
            } catch (IOException e) {
                closeQuietly(client);
                throw e;
            }
            Thread.ofPlatform().name("line-up").daemon().start(() -> pump(client, server, true));
            Thread.ofPlatform().name("line-down").daemon().start(() -> pump(server, client, false));
        }

        /** Reads to the end even what is not passed on, so that the end is seen. */
        private void pump(Socket from, Socket to, boolean up) {
            byte[] buffer = new byte[1 << 16];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (up ? passesUp : passesDown) {
                        out.write(buffer, 0, count);
                    }
                }
            } catch (IOException e) {
                // one side is gone
            }
            if (up || passesDown) {
                closeQuietly(from);
                closeQuietly(to);
            }
        }

        void fail(Fault fault) {
            try {
                switch (fault) {
                    case HALF_OPEN -> {
                        passesUp = false;
                        passesDown = false;
                    }
                    case UNANSWERED -> passesDown = false;
                    case SLOW_CLOSE -> {
                        passesDown = false;
                        client.shutdownOutput();
                    }
                    case GARBAGE -> {
                        passesDown = false;
                        client.getOutputStream().write(TLS_ALERT_BYTES);
                        client.getOutputStream().write("\u00ff\u00fe no frame".getBytes(StandardCharsets.UTF_8));
                        client.shutdownOutput();
                    }
                    case RESET, REFUSED, TOO_MANY_REQUESTS, TLS_ALERT -> {
                        client.setSoLinger(true, 0);
                        closeQuietly(client);
                        closeQuietly(server);
                    }
                }
            } catch (IOException e) {
                // gone already
            }
        }
    }
}
