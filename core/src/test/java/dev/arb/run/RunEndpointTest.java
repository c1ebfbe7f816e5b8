package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.endpoint.EndpointException;
import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.ArbMetric.Scope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real run answers over a real socket. */
class RunEndpointTest {
    /** A mock market has neither connections nor clocks of its own. */
    private static final Set<ArbMetric> NOT_OF_A_MOCK =
            EnumSet.of(ArbMetric.WEBSOCKET_CONNECTED, ArbMetric.MARKET_RECONNECTS, ArbMetric.CLOCK_OFFSET);

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    private RunFixture serving(int port) {
        return new RunFixture(directory)
                .with("monitoring.metrics_enabled", "true")
                .with("monitoring.port", Integer.toString(port));
    }

    private HttpResponse<String> get(URI place) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void aRunTellsAllThatTheCatalogueHas() throws Exception {
        Started observer = new Started();
        CompletableFuture<RunOutcome> run =
                CompletableFuture.supplyAsync(() -> LiveRun.run(serving(0).endless(), observer));
        try {
            observer.begun.await();
            URI metrics = URI.create(
                    observer.memory.announcement.orElseThrow().metrics().orElseThrow());

            Set<String> told = told(metrics);
            while (!told.containsAll(expected())) {
                assertThat(run).as("the run goes on while %s is told", told).isNotDone();
                told = told(metrics);
            }

            assertThat(told).containsExactlyInAnyOrderElementsOf(expected());
            assertThat(get(metrics.resolve("/livez")).statusCode()).isEqualTo(200);
            assertThat(get(metrics.resolve("/health")).body()).contains("\"data_source\":\"mock\"");
            assertThat(get(metrics).body()).contains("\"buffer_usage\":300");
        } finally {
            observer.memory.stop.run();
        }
        RunOutcome outcome = run.join();

        assertThat(outcome.exitReason()).isEqualTo("interrupted");
        assertThatThrownBy(() -> get(URI.create(
                        observer.memory.announcement.orElseThrow().metrics().orElseThrow())))
                .isInstanceOf(IOException.class);
    }

    private static Set<String> expected() {
        return Stream.of(ArbMetric.values())
                .filter(metric -> metric.scope() != Scope.NAMESPACE && !NOT_OF_A_MOCK.contains(metric))
                .map(ArbMetric::exposedName)
                .collect(Collectors.toSet());
    }

    private Set<String> told(URI metrics) throws IOException, InterruptedException {
        return get(metrics.resolve("/metrics?format=prometheus"))
                .body()
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());
    }

    @Test
    void aNamedPortThatIsTakenEndsARunBeforeItBegins() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RunRequest request = serving(taken.getLocalPort()).loops(1);

            assertThatThrownBy(() -> LiveRun.run(request, new RunFixture.Memory()))
                    .isInstanceOf(EndpointException.class);
        }
        assertThat(directory).isEmptyDirectory();
    }

    /** Remembers, and tells when the run begins. */
    private static final class Started implements RunObserver {
        final RunFixture.Memory memory = new RunFixture.Memory();
        final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public void started(RunAnnouncement announcement, Runnable stop) {
            memory.started(announcement, stop);
            begun.countDown();
        }

        @Override
        public void figures(dev.arb.state.MetricsState figures, boolean live) {
            memory.figures(figures, live);
        }

        @Override
        public void abandoned(String sentence) {}

        @Override
        public void warning(String sentence) {
            memory.warning(sentence);
        }
    }
}
