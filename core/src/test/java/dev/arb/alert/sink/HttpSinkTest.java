package dev.arb.alert.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.model.Secret;
import dev.arb.net.HttpCaller;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What services are sent, what their answers mean, and that no answer gives a secret away. */
class HttpSinkTest {
    private static final String SECRET = "T0PSECRETb0b";
    private static final String TOKEN = "123456:" + SECRET;

    private final LoopbackHttp server = new LoopbackHttp()
            .on("/hook/", request -> Reply.ok("got it"))
            .on("/services/", request -> Reply.ok("ok"))
            .on("/bot", request -> Reply.ok("{\"ok\":true,\"result\":{}}"));
    private final List<SinkAnswer> answers = new ArrayList<>();

    @AfterEach
    void noAnswerHoldsASecret() {
        server.close();
        assertThat(answers.toString()).doesNotContain(SECRET).doesNotContain("127.0.0.1");
    }

    private Webhook webhook(URI base) {
        return new Webhook(new Secret(base + "/hook/" + SECRET), Notes.ORIGIN);
    }

    private Slack slack() {
        return new Slack(new Secret(server.uri() + "/services/" + SECRET), Notes.ORIGIN);
    }

    private Telegram telegram() {
        return new Telegram(server.uri().toString(), new Secret(TOKEN), "-1001", Notes.ORIGIN);
    }

    private SinkAnswer tell(ChatService service, String message) {
        HttpCaller.Limits hasty =
                new HttpCaller.Limits(TimeUnit.SECONDS.toNanos(3), TimeUnit.MILLISECONDS.toNanos(500), 1000);
        try (HttpSink sink = HttpSink.of(service, hasty)) {
            SinkAnswer answer = sink.tell(Notes.note(message));
            answers.add(answer);
            return answer;
        }
    }

    private String sent() {
        return server.requests().get(0).body();
    }

    @Test
    void theWebhookGetsTheObjectOfTheFile() {
        assertThat(tell(webhook(server.uri()), "silent\u001b[31m for long")).isEqualTo(new SinkAnswer.Told());

        assertThat(sent())
                .isEqualTo("{\"schema_version\":1,\"at\":\"2025-11-15T11:56:14Z\",\"event\":\"opened\","
                        + "\"severity\":\"critical\",\"rule\":\"stale_data\",\"subject\":\"upbit\","
                        + "\"since\":\"2025-11-15T11:56:14Z\",\"message\":\"silent?[31m for long\","
                        + "\"run_id\":\"20251115_115000_paper_arb_BTC-KRW_1s\",\"mode\":\"paper\","
                        + "\"namespace\":\"paper:docker\",\"host\":\"box\"}");
        assertThat(server.requests().get(0).method()).isEqualTo("POST");
        assertThat(server.requests().get(0).headers().get("content-type")).startsWith("application/json");
    }

    @Test
    void nothingInATextIsMarkupForSlack() {
        assertThat(tell(slack(), "<!channel> & *bold*")).isEqualTo(new SinkAnswer.Told());

        assertThat(sent())
                .contains("CRITICAL stale_data:upbit opened: &lt;!channel&gt; &amp; *bold*\\n")
                .contains("\"mrkdwn\":false");
    }

    @Test
    void telegramGetsPlainTextAtTheAddressOfTheBot() {
        assertThat(tell(telegram(), "_silent_ [x](http://y)")).isEqualTo(new SinkAnswer.Told());

        assertThat(server.requests().get(0).path()).isEqualTo("/bot" + TOKEN + "/sendMessage");
        assertThat(sent())
                .contains("\"chat_id\":\"-1001\"")
                .contains("_silent_ [x](http://y)")
                .doesNotContain("parse_mode");
    }

    @Test
    void tooManyMessagesAreWaitedForAsLongAsTheServiceSays() {
        server.failNext(Reply.of(429, Map.of("Retry-After", "30"), ""));
        assertThat(tell(slack(), "x"))
                .isEqualTo(new SinkAnswer.Later(TimeUnit.SECONDS.toNanos(30), "HTTP 429, too many messages"));

        server.failNext(Reply.of(
                429,
                Map.of(),
                "{\"ok\":false,\"error_code\":429,\"description\":\"x\",\"parameters\":{\"retry_after\":7}}"));
        assertThat(tell(telegram(), "x"))
                .isEqualTo(new SinkAnswer.Later(TimeUnit.SECONDS.toNanos(7), "HTTP 429, too many messages"));

        server.failNext(Reply.of(429, Map.of("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"), "never mind"));
        assertThat(tell(telegram(), "x")).isEqualTo(new SinkAnswer.Later(0, "HTTP 429, too many messages"));
    }

    @Test
    void aServerThatFailsOrGoesSilentMayDoBetterLater() {
        server.failNext(Reply.of(503, Map.of(), ""));
        server.failNext(Reply.never());

        assertThat(tell(slack(), "x")).isEqualTo(new SinkAnswer.Later(0, "HTTP 503"));
        assertThat(tell(slack(), "x")).isInstanceOf(SinkAnswer.Later.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.failNext(Reply.of(307, Map.of("Location", server.uri() + "/hook/elsewhere"), ""));

        assertThat(tell(slack(), "x"))
                .isInstanceOfSatisfying(
                        SinkAnswer.Refused.class,
                        refused -> assertThat(refused.why()).contains("307", "redirect"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRefusalSaysWhatToDoAndNotWhatTheServiceSaid() {
        server.failNext(Reply.of(404, Map.of(), "no_service for " + SECRET));
        assertThat(tell(slack(), "x"))
                .isEqualTo(new SinkAnswer.Refused(
                        "HTTP 404; the webhook or its channel is gone; make a new one and set alerts.slack.url"));

        server.failNext(Reply.of(401, Map.of(), "{\"ok\":false}"));
        assertThat(tell(telegram(), "x").toString()).contains("alerts.telegram.token");
    }

    @Test
    void anAnswerOfSomebodyElseIsNoSuccess() {
        server.failNext(Reply.ok("<html>please log in</html>"));
        server.failNext(Reply.ok("<html>please log in</html>"));

        assertThat(tell(slack(), "x").toString()).contains("not Slack's");
        assertThat(tell(telegram(), "x").toString()).contains("not Telegram's");
    }

    @Test
    void aConnectionThatIsCutOrTalksGarbageOrIsRefusedMayDoBetterLater() throws IOException {
        URI gone;
        try (RawServer cut = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                RawServer garbage = new RawServer("\u0007\u0007 garbage\r\n\r\n")) {
            gone = cut.uri();
            assertThat(tell(webhook(cut.uri()), "x")).isInstanceOf(SinkAnswer.Later.class);
            assertThat(tell(webhook(garbage.uri()), "x")).isInstanceOf(SinkAnswer.Later.class);
        }
        assertThat(tell(webhook(gone), "x").toString()).contains("no connection");
    }

    @Test
    void noSettingAndNoServiceShowsASecret() {
        assertThat(webhook(server.uri()) + " " + slack() + " " + telegram() + " " + slack().call(Notes.note("x")))
                .doesNotContain(SECRET);
    }
}
