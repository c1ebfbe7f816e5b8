package dev.arb.market.net;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A REST server on loopback: answers by path, with faults that a test orders for the next requests. Remembers what was
 * asked.
 */
public final class LoopbackHttp implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("loopback-http-", 0).factory());
    private final HttpServer server;
    private final ConcurrentLinkedQueue<Reply> faults = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * What was asked.
     *
     * @param query by name, decoded
     * @param headers as they came, by lower-case name
     */
    public record Request(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
        public String query(String name) {
            return query.getOrDefault(name, "");
        }
    }

    /** What is answered; a status of 0 means not at all. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {
        public static Reply ok(String body) {
            return of(200, Map.of(), body);
        }

        public static Reply of(int status, Map<String, String> headers, String body) {
            return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
        }

        /** The server goes silent. */
        public static Reply never() {
            return of(0, Map.of(), "");
        }
    }

    public LoopbackHttp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public LoopbackHttp on(String path, Function<Request, Reply> handler) {
        server.createContext(path, exchange -> answer(exchange, handler));
        return this;
    }

    /** The next request, whatever it asks, gets this. */
    public void failNext(Reply fault) {
        faults.add(fault);
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public long requests(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).count();
    }

    private void answer(HttpExchange exchange, Function<Request, Reply> handler) throws IOException {
        try (exchange) {
            Request request = request(exchange);
            requests.add(request);
            Reply fault = faults.poll();
            Reply reply = fault == null ? handler.apply(request) : fault;
            if (reply.status() == 0) {
                awaitClose();
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query, headers, body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
