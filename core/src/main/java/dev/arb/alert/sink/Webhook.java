package dev.arb.alert.sink;

import dev.arb.model.Secret;
import dev.arb.net.HttpCall;
import dev.arb.net.HttpOutcome.Answered;
import java.net.URI;
import java.util.Map;

/** Any receiver of a JSON object by POST; every status 2xx means that it has it. */
record Webhook(Secret url, AlertOrigin origin) implements ChatService {
    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public HttpCall call(AlertNote note) {
        return new HttpCall(
                "POST",
                URI.create(url.value()),
                Map.of("Content-Type", "application/json; charset=utf-8"),
                NoteJson.of(note, origin));
    }

    @Override
    public SinkAnswer judgeSuccess(Answered answer) {
        return new SinkAnswer.Told();
    }

    @Override
    public long waitNs(Answered answer) {
        return RetryAfter.ns(answer);
    }

    @Override
    public String remedy(int status) {
        return "check alerts.webhook.url";
    }
}
