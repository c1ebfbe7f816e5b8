package dev.arb.market.net;

import dev.arb.net.HttpCall;
import dev.arb.net.HttpCaller;
import dev.arb.net.HttpOutcome;
import dev.arb.time.NanoClock;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * Calls a venue's REST interface and says what became of it. Every call ends within the time-out of the settings, is
 * taken from the venue's budget before it is sent, and has its answer's headers read; nothing is ever sent twice.
 * Never follows a redirect and never sends an {@code Origin}. Calls may come from several threads.
 */
public final class RestClient implements AutoCloseable {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BANNED = 418;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    /** Where a venue does not say how long to wait. */
    private static final long WAIT_NS = TimeUnit.SECONDS.toNanos(1);

    private static final long BAN_NS = TimeUnit.MINUTES.toNanos(2);

    private final RestSettings settings;
    private final RateBudget budget;
    private final ReplyHeaders headers;
    private final RawFrameSink tap;
    private final NanoClock clock;
    private final HttpCaller http;

    /** @param tap takes the body of every answer of status 2xx */
    public RestClient(
            RestSettings settings, RateBudget budget, ReplyHeaders headers, RawFrameSink tap, NanoClock clock) {
        this.settings = settings;
        this.budget = budget;
        this.headers = headers;
        this.tap = tap;
        this.clock = clock;
        this.http = new HttpCaller(
                new HttpCaller.Limits(settings.connectTimeoutNs(), settings.timeoutNs(), settings.maxBodyBytes()));
    }

    /** Where the calls go, for people. */
    public String address() {
        return settings.base().toString();
    }

    /** Sends a request once and waits for its end. An interrupted caller gets an unknown outcome and stays interrupted. */
    public RestReply send(RestRequest request) {
        long wait = budget.acquire(request.group(), request.cost());
        if (wait > 0) {
            return new RestReply.Limited(0, wait);
        }
        long sentNs = clock.nowNs();
        HttpOutcome outcome = http.call(new HttpCall(
                request.method(),
                URI.create(settings.base() + request.pathAndQuery()),
                request.headers(),
                request.body()));
        return switch (outcome) {
            case HttpOutcome.Answered answered -> judge(request, answered, sentNs);
            case HttpOutcome.Failed failed -> new RestReply.Unknown(failed.detail());
        };
    }

    private RestReply judge(RestRequest request, HttpOutcome.Answered response, long sentNs) {
        long receivedNs = clock.nowNs();
        int status = response.status();
        long askedNs = headers.read(status, response.header()::apply, sentNs, receivedNs);
        if (status == TOO_MANY_REQUESTS || status == BANNED) {
            long wait = askedNs > 0 ? askedNs : status == BANNED ? BAN_NS : WAIT_NS;
            budget.block(receivedNs + wait);
            return new RestReply.Limited(status, wait);
        }
        if (status >= FIRST_SERVER_ERROR || status < 200) {
            return new RestReply.Unknown("HTTP " + status);
        }
        if (status >= FIRST_ERROR) {
            return new RestReply.Refused(status, response.body());
        }
        if (status >= 300) {
            return new RestReply.Unknown("HTTP " + status + ", a redirect, which is not followed");
        }
        if (tap != RawFrameSink.NONE) {
            FrameChannel channel = new FrameChannel(settings.venue(), FrameChannel.Kind.REST, request.pathAndQuery());
            tap.frame(channel, receivedNs, response.body(), 0, response.body().length);
        }
        return new RestReply.Answer(status, response.body(), sentNs, receivedNs);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        http.close();
    }
}
