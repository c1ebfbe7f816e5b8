package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.alert.sink.FileSink;
import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.LoopbackHttp.Request;
import dev.arb.run.RunFixture.Memory;
import dev.arb.state.FlatJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of whole runs, from what happens to what people get. */
class RunAlertsTest {
    private static final String SECRET = "s3cr3tPath";

    @TempDir
    Path directory;

    private final LoopbackHttp server = new LoopbackHttp().on("/hook/", request -> Reply.ok(""));
    private final Memory memory = new Memory();

    @AfterEach
    void nothingThatWasWrittenHoldsTheSecret() throws IOException {
        server.close();
        assertThat(memory.warnings.toString()).doesNotContain(SECRET);
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(SECRET));
        }
    }

    private RunFixture fixture() {
        return new RunFixture(directory).withEnvironment("ARB_ALERTS_WEBHOOK_URL", server.uri() + "/hook/" + SECRET);
    }

    private List<Map<String, String>> lines() throws IOException {
        Path run = memory.announcement.orElseThrow().directory().orElseThrow();
        return Files.readAllLines(run.resolve(FileSink.FILE)).stream()
                .map(line -> FlatJson.read(line).orElseThrow())
                .toList();
    }

    private static List<String> events(List<Map<String, String>> objects, String rule) {
        return objects.stream()
                .filter(object -> object.getOrDefault("rule", "").equals(rule))
                .map(object -> object.getOrDefault("event", ""))
                .toList();
    }

    @Test
    void anAlertOpensAndIsTakenBackInTheFileAndAtTheWebhook() throws IOException {
        LiveRun.run(
                fixture()
                        .seed(2)
                        .with("risk.circuit_breaker_pct", "0.000001")
                        .with("risk.circuit_breaker_cooldown", "1s")
                        .with("alerts.close_after", "1m")
                        .loops(3000),
                memory);

        List<Map<String, String>> got = server.requests().stream()
                .map(Request::body)
                .map(body -> FlatJson.read(body).orElseThrow())
                .toList();
        assertThat(events(lines(), "circuit_breaker")).containsExactly("opened", "closed");
        assertThat(events(got, "circuit_breaker")).containsExactly("opened", "closed");
        assertThat(lines().get(0))
                .containsEntry("schema_version", "1")
                .containsEntry("severity", "warning")
                .containsEntry("mode", "mock")
                .containsEntry("run_id", memory.announcement.orElseThrow().runId());
        assertThat(memory.warnings).anyMatch(line -> line.startsWith("realised loss of the window"));
    }

    @Test
    void theAlertThatEndsARunStillGetsOut() throws IOException {
        RunOutcome outcome = LiveRun.run(
                fixture()
                        .seed(2)
                        .with("risk.max_total_loss_krw", "1")
                        .with("risk.max_daily_loss_krw", "1")
                        .with("alerts.run_loss_krw", "1")
                        .with("alerts.trade_loss_krw", "1")
                        .loops(20_000),
                memory);

        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.RISK_STOP);
        assertThat(server.requests()).extracting(Request::body).anyMatch(body -> body.contains("risk stop: "));
        assertThat(events(lines(), "max_daily_loss_krw")).containsExactly("opened");
        assertThat(events(lines(), "large_loss")).containsExactly("opened");
    }

    @Test
    void aWebhookThatRefusesIsToldOfAndTheRunGoesOn() throws IOException {
        server.failNext(Reply.of(404, Map.of(), "no " + SECRET));
        RunOutcome outcome = LiveRun.run(
                fixture()
                        .seed(2)
                        .with("risk.circuit_breaker_pct", "0.000001")
                        .with("risk.circuit_breaker_cooldown", "7d")
                        .loops(3000),
                memory);

        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.COMPLETED);
        assertThat(memory.warnings).contains("alerts do not reach webhook: HTTP 404; check alerts.webhook.url");
        assertThat(events(lines(), "circuit_breaker")).containsExactly("opened");
    }

    @Test
    void aRunEndsInTimeThoughItsWebhookNeverAnswers() throws IOException {
        for (int i = 0; i < 10; i++) {
            server.failNext(Reply.never());
        }
        RunOutcome outcome = LiveRun.run(
                fixture()
                        .seed(2)
                        .with("risk.circuit_breaker_pct", "0.000001")
                        .with("alerts.end_wait", "100ms")
                        .loops(3000),
                memory);

        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.COMPLETED);
        assertThat(memory.warnings).anyMatch(line -> line.contains("webhook"));
        assertThat(events(lines(), "circuit_breaker")).contains("opened");
    }

    @Test
    void anOrdinaryRunOnTheSimulatedMarketIsNoReasonForAnAlertOfTheRules() throws IOException {
        for (int seed = 1; seed <= Campaign.rounds(8, 300); seed++) {
            LiveRun.run(fixture().seed(seed).loops(3000), memory);
        }

        assertThat(server.requests())
                .extracting(Request::body)
                .allMatch(body -> body.contains("\"rule\":\"circuit_breaker\""));
    }
}
