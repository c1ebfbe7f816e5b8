package dev.arb.market.upbit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.arb.market.net.LoopbackWs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.java_websocket.WebSocket;

/**
 * Upbit's public interface on loopback as it is documented and was measured: binary frames, whole books, the two formats
 * of field names and numbers, padded sides, a subscription that replaces the one before, silence about unknown markets,
 * error frames before a close, and the {@code Remaining-Req} header.
 */
public final class LoopbackUpbit extends LoopbackWs {
    private final HttpServer http;
    private final Map<String, LoopbackBook> books = new ConcurrentHashMap<>();
    private final Map<WebSocket, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Optional<Refusal> refusal = Optional.empty();
    private volatile int secondsLeft = 9;

    private record Subscription(List<String> codes, String format) {}

    private record Refusal(int status, String body) {}

    public LoopbackUpbit() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newCachedThreadPool(
                task -> Thread.ofPlatform().daemon().unstarted(task)));
        http.createContext("/", this::answer);
        http.start();
        listening();
    }

    public URI rest() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    public URI stream() {
        return uri("/websocket/v1");
    }

    /** Lists a market, or changes its book and pushes it to whoever subscribed. */
    public void put(String market, LoopbackBook book) {
        books.put(market, book);
        subscriptions.forEach((client, subscription) -> {
            if (subscription.codes.contains(market)) {
                push(client, market, subscription.format, "REALTIME");
            }
        });
    }

    /** Answers every call with this status from now on. */
    public void refuse(int status, String body) {
        refusal = Optional.of(new Refusal(status, body));
    }

    public void answerAgain() {
        refusal = Optional.empty();
    }

    public void secondsLeft(int left) {
        secondsLeft = left;
    }

    /** Paths and queries that were asked for. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void onMessage(WebSocket client, String message) {
        super.onMessage(client, message);
        try {
            Optional<Subscription> subscription = read(message);
            if (subscription.isEmpty()) {
                client.send(bytes("{\"error\":{\"name\":\"WRONG_FORMAT\",\"message\":\"Format is wrong\"}}"));
                client.close(1000);
                return;
            }
            subscriptions.put(client, subscription.get());
            for (String code : subscription.get().codes) {
                if (books.containsKey(code)) {
                    push(client, code, subscription.get().format, "SNAPSHOT");
                }
            }
        } catch (IOException notJson) {
            client.send(bytes("{\"error\":{\"name\":\"WRONG_FORMAT\",\"message\":\"Format is wrong\"}}"));
            client.close(1000);
        }
    }

    @Override
    public void onClose(WebSocket client, int code, String reason, boolean remote) {
        super.onClose(client, code, reason, remote);
        subscriptions.remove(client);
    }

    private void push(WebSocket client, String market, String format, String streamType) {
        client.send(bytes(books.get(market).frame(market, format, streamType)));
    }

    /** {@code [{"ticket":…},{"type":"orderbook","codes":[…]},{"format":…}]}. */
    private static Optional<Subscription> read(String message) throws IOException {
        List<String> codes = new ArrayList<>();
        String format = "DEFAULT";
        boolean ticket = false;
        boolean type = false;
        try (JsonParser json = new JsonFactory().createParser(message)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String name = String.valueOf(json.currentName());
                    switch (name) {
                        case "ticket" -> ticket = true;
                        case "type" -> type = json.getText().equals("orderbook");
                        case "format" -> format = json.getText();
                        default -> codes.add(json.getText());
                    }
                }
            }
        }
        return ticket && type && !codes.isEmpty() ? Optional.of(new Subscription(codes, format)) : Optional.empty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        asked.add(exchange.getRequestURI().getPath() + "?" + query);
        exchange.getResponseHeaders().set("Remaining-Req", "group=orderbook; min=1800; sec=" + secondsLeft);
        Optional<Refusal> refused = refusal;
        if (refused.isPresent()) {
            reply(exchange, refused.get().status, refused.get().body);
            return;
        }
        List<String> markets = List.of(URLDecoder.decode(query.replaceFirst("^markets=", ""), StandardCharsets.UTF_8)
                .split(","));
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            reply(exchange, 429, "{\"error\":{\"name\":429}}");
        } else if (!books.keySet().containsAll(markets)) {
            reply(exchange, 404, "{\"error\":{\"name\":404,\"message\":\"Code not found\"}}");
        } else {
            boolean instruments = exchange.getRequestURI().getPath().endsWith("/instruments");
            reply(
                    exchange,
                    200,
                    markets.stream()
                            .map(market -> instruments
                                    ? books.get(market).instrument(market)
                                    : books.get(market).row(market))
                            .collect(Collectors.joining(",", "[", "]")));
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] content = bytes(body);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.stop(0);
        super.close();
    }
}
