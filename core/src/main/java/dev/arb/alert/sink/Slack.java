package dev.arb.alert.sink;

import dev.arb.json.JsonText;
import dev.arb.model.Secret;
import dev.arb.net.HttpCall;
import dev.arb.net.HttpOutcome.Answered;
import java.util.Optional;

/**
 * An incoming webhook of Slack (docs.slack.dev, "Sending messages using incoming webhooks" and "Rate limits"): a POST of
 * JSON with a text, answered by the word ok; one message a second, 429 with Retry-After beyond. Markup is off, and the
 * three signs that Slack reads in any text are escaped.
 */
record Slack(Secret url, AlertOrigin origin) implements ChatService {
    @Override
    public String name() {
        return "slack";
    }

    @Override
    public HttpCall call(AlertNote note) {
        return ChatService.post(
                url.value(),
                JsonText.object(
                        false,
                        json -> json.text("text", escaped(NoteText.of(note, origin)))
                                .flag("mrkdwn", Optional.of(false))
                                .flag("unfurl_links", Optional.of(false))
                                .flag("unfurl_media", Optional.of(false))));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public SinkAnswer judgeSuccess(Answered answer) {
        return ChatService.text(answer).strip().equals("ok")
                ? new SinkAnswer.Told()
                : new SinkAnswer.Refused("the answer is not Slack's; " + remedy(answer.status()));
    }

    @Override
    public String remedy(int status) {
        return switch (status) {
            case 403 -> "the workspace does not let this webhook post";
            case 404, 410 -> "the webhook or its channel is gone; make a new one and set alerts.slack.url";
            default -> "check alerts.slack.url";
        };
    }
}
