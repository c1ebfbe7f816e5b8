package dev.arb.market.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.model.VenueId;
import dev.arb.time.MonotonicClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestClientTest {
    private static final RestRequest GET = RestRequest.get("/data?x=%ED%95%9C", "g", 1);

    private final LoopbackHttp server = new LoopbackHttp().on("/data", request -> Reply.ok("{\"a\":1}"));
    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private final RateBudget budget = new RateBudget(clock, List.of(new RateLimit("g", 5, 60_000_000_000L)));
    private final List<String> recorded = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
    private final RestClient client = client(server.uri(), 5_000);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void anAnswerComesWithItsTimesAndIsRecordedWithWhatWasAsked() {
        RestReply.Answer answer = (RestReply.Answer) client.send(GET);

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
        assertThat(answer.sentNs()).isLessThanOrEqualTo(answer.receivedNs());
        assertThat(recorded).containsExactly("/data?x=%ED%95%9C {\"a\":1}");
        assertThat(server.requests().get(0).query("x")).isEqualTo("한");
        assertThat(server.requests().get(0).headers()).doesNotContainKey("origin");
    }

    @Test
    void aRefusalKeepsTheVenuesWordsWithoutControlCharacters() {
        server.failNext(Reply.of(400, Map.of(), "{\"msg\":\"no\u001b[31m\"}"));

        RestReply.Refused refused = (RestReply.Refused) client.send(GET);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).isEqualTo("{\"msg\":\"no?[31m\"}");
        assertThat(recorded).isEmpty();
    }

    @Test
    void tooManyRequestsBlockTheWholeVenueForAsLongAsItSays() {
        server.failNext(Reply.of(429, Map.of("Retry-After", "30"), ""));

        assertThat(client.send(GET)).isEqualTo(new RestReply.Limited(429, TimeUnit.SECONDS.toNanos(30)));
        assertThat(budget.acquire("other", 1)).isPositive();
        assertThat(client.send(GET)).isInstanceOfSatisfying(RestReply.Limited.class, limited -> {
            assertThat(limited.status()).isZero();
            assertThat(limited.waitNs()).isLessThanOrEqualTo(TimeUnit.SECONDS.toNanos(30));
        });
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aBanThatTellsNoEndIsWaitedForTwoMinutes() {
        server.failNext(Reply.of(418, Map.of(), ""));

        assertThat(client.send(GET)).isEqualTo(new RestReply.Limited(418, TimeUnit.MINUTES.toNanos(2)));
    }

    @Test
    void serverErrorsAndRedirectsHaveNoKnownOutcomeAndAreNotSentAgain() {
        server.failNext(Reply.of(500, Map.of(), ""));
        server.failNext(Reply.of(302, Map.of("Location", "http://127.0.0.1:1/"), ""));

        assertThat(client.send(GET)).isEqualTo(new RestReply.Unknown("HTTP 500"));
        assertThat(client.send(GET).reason()).contains("302");
        assertThat(server.requests()).hasSize(2);
        assertThat(statuses).containsExactly(500, 302);
    }

    @Test
    void aServerThatGoesSilentIsLeftInTime() {
        server.failNext(Reply.never());
        try (RestClient hasty = client(server.uri(), 200)) {
            assertThat(hasty.send(GET).reason()).isNotBlank();
            assertThat(hasty.send(GET)).isInstanceOf(RestReply.Answer.class);
        }
    }

    @Test
    void anAnswerBeyondItsBoundIsNone() {
        server.failNext(Reply.ok("x".repeat(1001)));

        assertThat(client.send(GET).reason()).contains("more than 1000 bytes");
    }

    @Test
    void theBudgetIsAskedBeforeAnythingIsSent() {
        assertThat(client.send(RestRequest.get("/data", "g", 5))).isInstanceOf(RestReply.Answer.class);

        assertThat(client.send(GET)).isInstanceOf(RestReply.Limited.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aStartAsksThriceAndThenSaysWhatToCheck() {
        for (int i = 0; i < 3; i++) {
            server.failNext(Reply.of(503, Map.of(), ""));
        }

        assertThatThrownBy(() -> RetryingRest.ask(VenueId.BINANCE, client, GET))
                .isInstanceOf(VenueUnreachableException.class)
                .hasMessageContaining("cannot reach binance at " + server.uri())
                .hasMessageContaining("HTTP 503");
        assertThat(server.requests()).hasSize(3);
    }

    private RestClient client(URI base, long timeoutMs) {
        RestSettings settings = new RestSettings(
                VenueId.BINANCE, base, TimeUnit.SECONDS.toNanos(3), TimeUnit.MILLISECONDS.toNanos(timeoutMs), 1000);
        ReplyHeaders headers = (status, lookup, sentNs, receivedNs) -> {
            statuses.add(status);
            return lookup.first("retry-after")
                    .map(Long::parseLong)
                    .map(TimeUnit.SECONDS::toNanos)
                    .orElse(0L);
        };
        RawFrameSink tap = (channel, receivedNs, buffer, from, to) ->
                recorded.add(channel.name() + " " + new String(buffer, from, to - from, StandardCharsets.UTF_8));
        return new RestClient(settings, budget, headers, tap, clock);
    }
}
