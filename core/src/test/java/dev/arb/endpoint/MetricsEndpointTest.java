package dev.arb.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.config.ConfigLoader;
import dev.arb.config.ConfigRequest;
import dev.arb.config.MonitoringConfig;
import dev.arb.health.HealthLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over real sockets. */
class MetricsEndpointTest {
    private final HttpClient client = HttpClient.newHttpClient();

    private static MonitoringConfig config(String host, int port) {
        return ConfigLoader.load(ConfigRequest.ofDefaults()
                        .withFlag("monitoring.host", host, "-c")
                        .withFlag("monitoring.port", Integer.toString(port), "--metrics-port"))
                .monitoring();
    }

    private static MetricsEndpoint open() {
        MetricsEndpoint endpoint = MetricsEndpoint.open(config("127.0.0.1", 0), true);
        endpoint.show(new FixedView(HealthLevel.OK, true, true));
        return endpoint;
    }

    private HttpResponse<String> send(MetricsEndpoint endpoint, String method, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.url()).resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are and reads until the server closes. */
    private static String raw(MetricsEndpoint endpoint, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPlaceIsAnswered() throws Exception {
        try (MetricsEndpoint endpoint = open()) {
            HttpResponse<String> health = send(endpoint, "GET", "/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(health.body()).contains("\"status\":\"ok\"");
            assertThat(endpoint.warnings()).isEmpty();
        }
    }

    @Test
    void theHeadOfAnAnswerTellsItsLength() throws Exception {
        try (MetricsEndpoint endpoint = open()) {
            HttpResponse<String> head = send(endpoint, "HEAD", "/livez");
            HttpResponse<String> whole = send(endpoint, "GET", "/livez");

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValueAsLong("Content-Length"))
                    .hasValue(whole.body().length());
        }
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() throws Exception {
        try (MetricsEndpoint endpoint = open()) {
            HttpResponse<String> refused = send(endpoint, "DELETE", "/metrics");

            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    void whatIsNotHttpOrTooLongIsRefused() throws Exception {
        try (MetricsEndpoint endpoint = open()) {
            assertThat(raw(endpoint, "nonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
            assertThat(raw(endpoint, "GET /metrics?" + "x".repeat(2000) + " HTTP/1.0\r\n\r\n"))
                    .startsWith("HTTP/1.1 414");
            assertThat(raw(endpoint, "GET /metrics HTTP/1.0\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 431");
            assertThat(send(endpoint, "GET", "/livez").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void clientsThatHangInTheMiddleOfARequestKeepNobodyElseWaiting() throws Exception {
        List<Socket> hanging = new ArrayList<>();
        try (MetricsEndpoint endpoint = open()) {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port());
                hanging.add(socket);
                String sent = i % 2 == 0 ? "GET /metrics HTTP/1.1\r\nHost: x" : "GET /met";
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            }

            for (int i = 0; i < 20; i++) {
                assertThat(send(endpoint, "GET", "/livez").statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : hanging) {
                socket.close();
            }
        }
    }

    @Test
    void aPortThatIsTakenIsAnErrorWhereItWasNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> MetricsEndpoint.open(config("127.0.0.1", port), true))
                    .isInstanceOf(EndpointException.class)
                    .hasMessage("port 127.0.0.1:" + port
                            + " for metrics is taken; name another with --metrics-port, or pass --no-metrics");
        }
    }

    @Test
    void elseAnotherPortIsTakenWithAWarning() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MetricsEndpoint endpoint = MetricsEndpoint.open(config("127.0.0.1", taken.getLocalPort()), false)) {
            assertThat(endpoint.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(endpoint.warnings())
                    .containsExactly("port " + taken.getLocalPort() + " for metrics is taken; they are on port "
                            + endpoint.port());
            assertThat(endpoint.url()).isEqualTo("http://127.0.0.1:" + endpoint.port() + "/metrics");
        }
    }

    @Test
    void anAddressThatOthersReachIsWarnedOf() {
        try (MetricsEndpoint endpoint = MetricsEndpoint.open(config("0.0.0.0", 0), true)) {
            assertThat(endpoint.warnings()).singleElement().asString().contains("0.0.0.0", "without authentication");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThatThrownBy(() -> MetricsEndpoint.open(config("192.0.2.1", 0), false))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("192.0.2.1:0")
                .hasMessageContaining("monitoring.host");
        assertThatThrownBy(() -> MetricsEndpoint.open(config("no-such-host.invalid", 0), false))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("no-such-host.invalid");
    }
}
