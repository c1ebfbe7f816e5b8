package dev.arb.market.net;

import dev.arb.market.VenueUnreachableException;
import dev.arb.model.VenueId;
import java.util.concurrent.TimeUnit;

/** Reads public data that a start needs: a few attempts with growing waits, then a sentence. */
public final class RetryingRest {
    private static final int ATTEMPTS = 3;
    private static final long FIRST_WAIT_NS = TimeUnit.MILLISECONDS.toNanos(300);
    /** No start waits for a longer ban than this. */
    private static final long LONGEST_WAIT_NS = TimeUnit.SECONDS.toNanos(5);

    private RetryingRest() {}

    /**
     * Asks until there is an answer or a refusal; only for requests that change nothing.
     *
     * @throws VenueUnreachableException when three attempts had no outcome
     */
    public static RestReply ask(VenueId venue, RestClient client, RestRequest request) {
        long wait = FIRST_WAIT_NS;
        RestReply reply = client.send(request);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            long next = switch (reply) {
                case RestReply.Answer answer -> 0;
                case RestReply.Refused refused -> 0;
                case RestReply.Limited limited -> limited.waitNs();
                case RestReply.Unknown unknown -> wait;
            };
            if (next == 0 || next > LONGEST_WAIT_NS || !slept(next)) {
                break;
            }
            wait *= 2;
            reply = client.send(request);
        }
        if (reply instanceof RestReply.Limited || reply instanceof RestReply.Unknown) {
            throw new VenueUnreachableException(venue, client.address(), request + ": " + reply.reason());
        }
        return reply;
    }

    private static boolean slept(long ns) {
        try {
            TimeUnit.NANOSECONDS.sleep(ns);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
