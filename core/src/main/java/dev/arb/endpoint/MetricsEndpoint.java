package dev.arb.endpoint;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.arb.config.MonitoringConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers over HTTP how a run is and what it measures: {@code /health}, {@code /livez}, {@code /readyz}, {@code /metrics}.
 * There is no authentication. Until {@link #show} it answers that the run has not begun.
 */
public final class MetricsEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsEndpoint.class);
    private static final int INTERNAL = 500;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Pages pages;
    private final String host;
    private final List<String> warnings;

    private MetricsEndpoint(HttpServer server, MonitoringConfig config, List<String> warnings) {
        this.server = server;
        this.pages = new Pages(config.format());
        this.host = config.host();
        this.warnings = List.copyOf(warnings);
        this.threads = ServerLimits.threads();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Takes the port and begins to answer.
     *
     * @param strict whether a port that is taken is an error; otherwise another one is found
     * @throws EndpointException when it cannot
     */
    public static MetricsEndpoint open(MonitoringConfig config, boolean strict) {
        ServerLimits.apply();
        InetAddress address = address(config.host());
        List<String> warnings = new ArrayList<>();
        if (!address.isLoopbackAddress()) {
            warnings.add(
                    "metrics are answered on " + config.host()
                            + ", which others can reach, without authentication; leave monitoring.host out for this machine alone");
        }
        try {
            return new MetricsEndpoint(server(address, config.port()), config, warnings);
        } catch (BindException e) {
            if (strict || !isTaken(e)) {
                throw refused(config, e);
            }
        }
        try {
            HttpServer other = server(address, 0);
            warnings.add("port " + config.port() + " for metrics is taken; they are on port "
                    + other.getAddress().getPort());
            return new MetricsEndpoint(other, config, warnings);
        } catch (BindException e) {
            throw refused(config, e);
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new EndpointException(
                    "monitoring.host is " + host + ", which is not known; name an address of this machine", e);
        }
    }

    private static HttpServer server(InetAddress address, int port) throws BindException {
        try {
            return HttpServer.create(new InetSocketAddress(address, port), ServerLimits.BACKLOG);
        } catch (BindException e) {
            throw e;
        } catch (IOException e) {
            BindException refused = new BindException(String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    private static boolean isTaken(BindException problem) {
        return String.valueOf(problem.getMessage()).startsWith("Address already in use");
    }

    private static EndpointException refused(MonitoringConfig config, BindException cause) {
        String place = config.host() + ":" + config.port();
        return isTaken(cause)
                ? new EndpointException(
                        "port " + place
                                + " for metrics is taken; name another with --metrics-port, or pass --no-metrics",
                        cause)
                : new EndpointException(
                        "metrics cannot be answered on " + place + " (" + cause.getMessage()
                                + "); change monitoring.host or --metrics-port, or pass --no-metrics",
                        cause);
    }

    /** Sentences for whoever starts the run. */
    public List<String> warnings() {
        return warnings;
    }

    /** Where metrics can be asked for. */
    public String url() {
        String shown = host.contains(":") ? "[" + host.replaceAll("[\\[\\]]", "") + "]" : host;
        return "http://" + shown + ":" + port() + "/metrics";
    }

    /** The port that was taken. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on there is a run to tell of. */
    public void show(RunView run) {
        pages.show(run);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            return pages.answer(ask(exchange));
        } catch (RuntimeException e) {
            LOG.error("cannot answer {}", exchange.getRequestURI().getPath(), e);
            return Reply.error(INTERNAL, "this cannot be answered now; the log of the run says why");
        }
    }

    private static Ask ask(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return new Ask(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getOrDefault("Accept", List.of()),
                headers.entrySet().stream().mapToInt(MetricsEndpoint::length).sum());
    }

    private static int length(Map.Entry<String, List<String>> header) {
        return header.getValue().stream()
                .mapToInt(value -> header.getKey().length() + value.length())
                .sum();
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.bytes();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.contentType());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        reply.allow().ifPresent(methods -> headers.set("Allow", methods));
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(reply.code(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(reply.code(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Closes every connection. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
