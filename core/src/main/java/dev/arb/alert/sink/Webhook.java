package dev.arb.alert.sink;

import dev.arb.model.Secret;
import dev.arb.net.HttpCall;
import dev.arb.net.HttpOutcome.Answered;

/** Any receiver of a JSON object by POST; every status 2xx means that it has it. */
record Webhook(Secret url, AlertOrigin origin) implements ChatService {
    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public HttpCall call(AlertNote note) {
        return ChatService.post(url.value(), NoteJson.of(note, origin));
    }

    @Override
    public SinkAnswer judgeSuccess(Answered answer) {
        return new SinkAnswer.Told();
    }

    @Override
    public String remedy(int status) {
        return "check alerts.webhook.url";
    }
}
