package dev.arb.state.redis;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another program that speaks to Redis: a plain socket and the protocol of
 * https://redis.io/docs/latest/develop/reference/protocol-spec, nothing of ours and no library. For one thread.
 */
public final class RespClient implements AutoCloseable {
    private static final int TIMEOUT_MS = 10_000;

    private final Socket socket;
    private final InputStream in;

    /** An error reply. */
    public static final class ErrorReply extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ErrorReply(String message) {
            super(message);
        }
    }

    public RespClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(TIMEOUT_MS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @return a text, a {@code Long}, a list of such, or empty for nil; bytes that are no UTF-8 are replaced */
    public Optional<Object> call(Object... words) {
        try {
            send(words);
            return reply();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The reply as text: numbers in decimal, nil as {@code (nil)}. */
    public String text(Object... words) {
        return call(words).map(Object::toString).orElse("(nil)");
    }

    public Map<String, String> hash(String key) {
        List<?> flat = (List<?>) call("HGETALL", key).orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            fields.put(flat.get(i).toString(), flat.get(i + 1).toString());
        }
        return fields;
    }

    private void send(Object... words) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(ascii("*" + words.length + "\r\n"));
        for (Object word : words) {
            byte[] bytes = word instanceof byte[] raw ? raw : word.toString().getBytes(StandardCharsets.UTF_8);
            request.writeBytes(ascii("$" + bytes.length + "\r\n"));
            request.writeBytes(bytes);
            request.writeBytes(ascii("\r\n"));
        }
        socket.getOutputStream().write(request.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<Object> reply() throws IOException {
        String line = line();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+' -> Optional.of(rest);
            case ':' -> Optional.of(Long.parseLong(rest));
            case '-' -> throw new ErrorReply(rest);
            case '$' -> bulk(Integer.parseInt(rest));
            case '*' -> Optional.of(array(Integer.parseInt(rest)));
            default -> throw new IOException("not a reply: " + line);
        };
    }

    private Optional<Object> bulk(int length) throws IOException {
        if (length < 0) {
            return Optional.empty();
        }
        byte[] bytes = in.readNBytes(length);
        in.skipNBytes(2);
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private List<Object> array(int length) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(reply().orElse("(nil)"));
        }
        return items;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.write(c);
        }
        in.skipNBytes(1);
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One call of a server without login. */
    public static String ask(int port, Object... words) {
        try (RespClient client = new RespClient(port)) {
            return client.text(words);
        }
    }
}
