package dev.arb.state.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A server on loopback that gives the answers of a Redis in a state that a real one can hardly be brought into. */
final class ScriptedRedis implements AutoCloseable {
    private final ServerSocket listening;
    private final Function<String, Optional<String>> answer;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** @param answer to a command by its name: a whole reply without its end of line, empty for silence */
    ScriptedRedis(Function<String, Optional<String>> answer) {
        this.answer = answer;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    /** Takes connections, and says nothing. */
    static ScriptedRedis hung() {
        return new ScriptedRedis(command -> Optional.empty());
    }

    /** Refuses everything with an error. */
    static ScriptedRedis refusing(String error) {
        return new ScriptedRedis(command -> Optional.of("-" + error));
    }

    RedisAddress address() {
        return RedisAddress.of("127.0.0.1", port(), 0);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The end of the server.
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Optional<String> reply = answer.apply(command(in, Integer.parseInt(line.substring(1))));
                if (reply.isPresent()) {
                    client.getOutputStream().write((reply.get() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException gone) {
            // The client has left.
        }
    }

    /** The name of a command, of which every word stands on a line after its length. */
    private static String command(BufferedReader in, int words) throws IOException {
        String name = "";
        for (int i = 0; i < words; i++) {
            in.readLine();
            String word = in.readLine();
            name = i == 0 ? word.toUpperCase(Locale.ROOT) : name;
        }
        return name;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
