package dev.arb.alert.sink;

import dev.arb.net.HttpCall;
import dev.arb.net.HttpOutcome.Answered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How one kind of receiver wants its requests and what its answers mean. */
interface ChatService {
    /** What people call it. */
    String name();

    HttpCall call(AlertNote note);

    /** What an answer of status 2xx means. */
    SinkAnswer judgeSuccess(Answered answer);

    /** How long an answer of status 429 or 5xx asks to wait; 0 where it does not say. */
    default long waitNs(Answered answer) {
        return RetryAfter.ns(answer);
    }

    /** What to do about a status that refuses, as a clause. */
    String remedy(int status);

    /** A POST of JSON. */
    static HttpCall post(String address, String json) {
        return new HttpCall(
                "POST", URI.create(address), Map.of("Content-Type", "application/json; charset=utf-8"), json);
    }

    static String text(Answered answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
