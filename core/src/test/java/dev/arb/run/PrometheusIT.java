package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.Campaign;
import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.Promtool;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus with the shipped configuration scrapes a real run and answers the query of every dashboard panel. The
 * answers lie in {@code target/dashboard-panels.txt} afterwards; a long campaign scrapes for three minutes.
 */
class PrometheusIT {
    private static final Path OPERATIONS = Path.of("..", "monitor", "ops");
    private static final Path REPORT = Path.of("target", "dashboard-panels.txt");
    private static final int SCRAPES = Campaign.rounds(8, 180);
    private static final long TIMEOUT_S = 120 + SCRAPES;
    private static final Pattern LISTENING = Pattern.compile("Listening on\"? address=\"?([\\d.:]+)");

    /** A mock market has neither connections nor clocks of its own. */
    private static final List<String> NOT_OF_A_MOCK = Stream.of(
                    ArbMetric.WEBSOCKET_CONNECTED, ArbMetric.MARKET_RECONNECTS, ArbMetric.CLOCK_OFFSET)
            .map(ArbMetric::exposedName)
            .toList();

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    /** A query of a panel, and where it stands. */
    private record Panel(String place, String query) {
        boolean isOfAMock() {
            return NOT_OF_A_MOCK.stream().noneMatch(query::contains);
        }
    }

    @Test
    void everyPanelIsAnsweredWhileARunIsScraped() throws Exception {
        Path program = Promtool.require("prometheus");
        RunFixture.Memory observer = new RunFixture.Memory();
        RunRequest request = new RunFixture(directory)
                .interval(TimeUnit.MILLISECONDS.toNanos(20))
                .with("monitoring.metrics_enabled", "true")
                .with("monitoring.port", "0")
                .endless();
        CompletableFuture<RunOutcome> run = CompletableFuture.supplyAsync(() -> LiveRun.run(request, observer));
        try {
            URI metrics = URI.create(await(
                    run,
                    () -> observer.announced().flatMap(RunAnnouncement::metrics).orElse("")));
            Path log = directory.resolve("prometheus.log");
            Process prometheus = start(program, metrics, log);
            try {
                String server = await(run, () -> address(log));
                scrapesAndAnswers(run, server);
            } finally {
                prometheus.destroy();
                prometheus.waitFor();
            }
        } finally {
            observer.stop.run();
        }
        assertThat(run.join().exitReason()).isEqualTo("interrupted");
    }

    private void scrapesAndAnswers(CompletableFuture<RunOutcome> run, String server) throws Exception {
        await(run, () -> number(server, "count_over_time(up{job=\"arb\"}[1h])") >= SCRAPES ? "scraped" : "");
        List<Panel> panels = panels();
        await(run, () -> answers(server, panels).values().stream().noneMatch(List::isEmpty) ? "answered" : "");
        Map<Panel, List<String>> answers = answers(server, panels);
        report(answers, panels, server);

        assertThat(answers)
                .hasSizeGreaterThan(40)
                .allSatisfy((panel, values) ->
                        assertThat(values).as(panel.toString()).isNotEmpty());
        assertThat(number(server, "min_over_time(up{job=\"arb\"}[1h])")).isEqualTo(1);
        assertThat(get(server, "/api/v1/rules"))
                .contains("ArbEngineStuck", "instance:arb_trades_opened:increase1m")
                .doesNotContain("\"health\":\"err\"");
        assertThat(values(get(server, query("ALERTS{alertname=~\"ArbTargetDown|ArbEngineStuck\"}"))))
                .isEmpty();
    }

    /** The shipped configuration, with this run as its target and a scrape a second. */
    private Process start(Path program, URI metrics, Path log) throws IOException {
        Path shipped = OPERATIONS.resolve("prometheus");
        Path config = Files.createDirectories(directory.resolve("prometheus"));
        Path rules = Files.createDirectories(config.resolve("rules"));
        try (Stream<Path> files = Files.list(shipped.resolve("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
        String text = Files.readString(shipped.resolve("prometheus.yml"));
        Files.writeString(config.resolve("prometheus.yml"), text.replace("interval: 5s", "interval: 1s"));
        Files.writeString(config.resolve("targets.yml"), "- targets: [\"" + metrics.getAuthority() + "\"]\n");
        return new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String address(Path log) throws IOException {
        Matcher found = LISTENING.matcher(Files.readString(log));
        return found.find() ? found.group(1) : "";
    }

    /** Asks until there is an answer that is not empty. */
    private static String await(CompletableFuture<RunOutcome> run, Question question) throws Exception {
        long untilNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_S);
        while (System.nanoTime() < untilNs) {
            String answer = question.ask();
            if (!answer.isEmpty()) {
                return answer;
            }
            if (run.isDone()) {
                throw new AssertionError("the run ended: " + run.join());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no answer within " + TIMEOUT_S + " s");
    }

    private interface Question {
        String ask() throws Exception;
    }

    private static List<Panel> panels() throws IOException {
        List<Panel> panels = new ArrayList<>();
        try (Stream<Path> files = Files.list(OPERATIONS.resolve("grafana").resolve("dashboards"))) {
            for (Path file : files.sorted().toList()) {
                panelsOf(file, panels);
            }
        }
        return panels;
    }

    private static void panelsOf(Path file, List<Panel> panels) throws IOException {
        String title = "";
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("title")) {
                    title = json.nextTextValue();
                } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("expr")) {
                    panels.add(new Panel(file.getFileName() + " / " + title, json.nextTextValue()));
                }
            }
        }
    }

    /** Of every panel that a mock run can answer. */
    private Map<Panel, List<String>> answers(String server, List<Panel> panels) throws Exception {
        Map<Panel, List<String>> answers = new LinkedHashMap<>();
        for (Panel panel : panels) {
            if (panel.isOfAMock()) {
                answers.put(panel, values(get(server, query(filledIn(panel.query())))));
            }
        }
        return answers;
    }

    /** What Grafana puts in for its variables. */
    private static String filledIn(String query) {
        return query.replace("$instance", ".*").replace("$__rate_interval", "1m");
    }

    private static void report(Map<Panel, List<String>> answers, List<Panel> panels, String server) throws IOException {
        StringBuilder text = new StringBuilder("scrapes: " + SCRAPES + " or more, by the server at " + server + "\n");
        for (Panel panel : panels) {
            String answer = answers.containsKey(panel)
                    ? String.join(", ", answers.get(panel))
                    : "nothing: a simulated market has none";
            text.append(panel.place())
                    .append("\n  ")
                    .append(filledIn(panel.query()))
                    .append("\n  = ")
                    .append(answer)
                    .append('\n');
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, text);
    }

    private double number(String server, String expression) throws Exception {
        List<String> values = values(get(server, query(expression)));
        return values.isEmpty() ? Double.NaN : Double.parseDouble(values.getFirst());
    }

    private static String query(String expression) {
        return "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    private String get(String server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + server + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    /** The values of an instant vector; each is a pair of time and text. */
    private static List<String> values(String answer) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(answer)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("value")) {
                    json.nextToken();
                    json.nextToken();
                    values.add(json.nextTextValue());
                }
            }
        }
        return values;
    }
}
