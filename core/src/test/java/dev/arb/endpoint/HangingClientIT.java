package dev.arb.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.config.ConfigLoader;
import dev.arb.config.ConfigRequest;
import dev.arb.health.HealthLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A client that stops in the middle of its request, against a process of its own: the JDK's server reads its limits once,
 * and other tests of this one may have had a server before.
 */
class HangingClientIT {
    private static final int PATIENCE_MS = 60_000;

    /** Serves on a free port, tells it, and goes on until its input ends. */
    public static void main(String[] arguments) throws IOException {
        ConfigRequest request = ConfigRequest.ofDefaults().withFlag("monitoring.port", "0", "--metrics-port");
        try (MetricsEndpoint endpoint =
                MetricsEndpoint.open(ConfigLoader.load(request).monitoring(), true)) {
            endpoint.show(new FixedView(HealthLevel.OK, true, true));
            System.out.println(endpoint.port());
            System.in.transferTo(System.out);
        }
    }

    @Test
    void aClientThatHangsIsClosed() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HangingClientIT.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                Socket hanging = new Socket(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(String.valueOf(said.readLine())))) {
            hanging.setSoTimeout(PATIENCE_MS);
            hanging.getOutputStream().write("GET /met".getBytes(StandardCharsets.ISO_8859_1));

            assertThat(hanging.getInputStream().readAllBytes()).isEmpty();
        } finally {
            server.destroyForcibly();
        }
    }
}
