package dev.arb.alert.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Reads the head of each request, writes the same bytes in answer, and closes: for answers that no HTTP server makes. */
final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final byte[] answer;

    RawServer(String answer) {
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        try {
            server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("raw-server").daemon().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    BufferedReader head = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                String line = head.readLine();
                while (line != null && !line.isEmpty()) {
                    line = head.readLine();
                }
                socket.getOutputStream().write(answer);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (IOException goneOrClosed) {
                // the next one is served, if there is one
            }
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
