package dev.arb.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An answer.
 *
 * @param allow methods that the place knows, told with a 405
 */
record Reply(int code, String contentType, String body, Optional<String> allow) {
    static final String JSON = "application/json; charset=utf-8";

    static Reply json(int code, String body) {
        return new Reply(code, JSON, body + "\n", Optional.empty());
    }

    /** A sentence about what was wrong with the request. */
    static Reply error(int code, String sentence) {
        return json(code, HealthJson.error(sentence));
    }

    Reply allowing(String methods) {
        return new Reply(code, contentType, body, Optional.of(methods));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
