package dev.arb.market.net;

import dev.arb.net.Printable;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What became of a request. */
public sealed interface RestReply {
    /**
     * The venue did what was asked (2xx).
     *
     * @param body as it came; belongs to the caller
     * @param sentNs when the request went out, on the engine's clock
     * @param receivedNs when the whole answer was there
     */
    record Answer(int status, byte[] body, long sentNs, long receivedNs) implements RestReply {
        @Override
        public String reason() {
            return "HTTP " + status;
        }
    }

    /** The venue refused (4xx): the same request will be refused again. */
    record Refused(int status, byte[] body) implements RestReply {
        /** The venue's own words, fit to be shown. */
        public String text() {
            return Printable.of(new String(body, StandardCharsets.UTF_8));
        }

        @Override
        public String reason() {
            return "HTTP " + status + ": " + text();
        }
    }

    /**
     * Too many requests: this one was not done, and none is to be sent for a while.
     *
     * @param status 429, or 418 for a ban; 0 when it was not even sent, because the budget has no room
     */
    record Limited(int status, long waitNs) implements RestReply {
        @Override
        public String reason() {
            String by = status == 0 ? "the rate budget has no room" : "HTTP " + status + ", too many requests";
            return by + " for another " + Math.ceilDiv(waitNs, TimeUnit.MILLISECONDS.toNanos(1)) + " ms";
        }
    }

    /** No answer that tells what happened: a time-out, a lost connection, a server error (5xx). */
    record Unknown(String why) implements RestReply {
        @Override
        public String reason() {
            return why;
        }
    }

    /** For people, without control characters. */
    String reason();
}
