package dev.arb.run.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.alert.AlertSeverity;
import dev.arb.alert.sink.SinkSettings;
import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.model.Secret;
import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertSetupTest {
    private static final Instant NOW = Instant.parse("2025-11-15T00:00:00Z");

    private final LoopbackHttp server = new LoopbackHttp()
            .on("/slack", request -> Reply.ok("ok"))
            .on("/bot", request -> Reply.of(401, Map.of(), "{\"ok\":false}"));

    @AfterEach
    void close() {
        server.close();
    }

    private List<SetupCheck> check(boolean send) {
        SinkSettings settings = new SinkSettings(
                Secret.NONE,
                AlertSeverity.WARNING,
                new Secret(server.uri() + "/slack"),
                AlertSeverity.WARNING,
                server.uri().toString(),
                new Secret("1:abc"),
                "5",
                AlertSeverity.CRITICAL,
                20);
        return AlertSetup.check(settings, send, NOW);
    }

    @Test
    void nothingIsSentUnlessItIsAskedFor() {
        assertThat(check(false)).extracting(SetupCheck::name).containsExactly("alerts.slack", "alerts.telegram");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTestAlertTellsWhichServiceTakesIt() {
        assertThat(check(true)).extracting(SetupCheck::status).containsExactly(Status.OK, Status.FAILED);
        assertThat(server.requests().get(0).body()).contains("a test of arb");
    }

    @Test
    void aTokenThatIsNotKnownIsSaidWithTheKeyAndWithoutTheToken() {
        assertThat(check(true).get(1).message())
                .contains("HTTP 401", "alerts.telegram.token")
                .doesNotContain("1:abc");
    }
}
