package dev.arb.market.net;

import dev.arb.time.NanoClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
    private final HttpClient http;

    /** @param tap takes the body of every answer of status 2xx */
    public RestClient(
            RestSettings settings, RateBudget budget, ReplyHeaders headers, RawFrameSink tap, NanoClock clock) {
        this.settings = settings;
        this.budget = budget;
        this.headers = headers;
        this.tap = tap;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofNanos(settings.connectTimeoutNs()))
                .build();
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
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(build(request), info -> new BoundedBody(settings.maxBodyBytes()));
        try {
            return judge(request, answer.get(settings.timeoutNs(), TimeUnit.NANOSECONDS), sentNs);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new RestReply.Unknown(
                    "no whole answer within " + TimeUnit.NANOSECONDS.toMillis(settings.timeoutNs()) + " ms");
        } catch (ExecutionException e) {
            return new RestReply.Unknown(reason(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new RestReply.Unknown("interrupted");
        }
    }

    private HttpRequest build(RestRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(settings.base() + request.pathAndQuery()))
                .timeout(Duration.ofNanos(settings.timeoutNs()))
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private RestReply judge(RestRequest request, HttpResponse<byte[]> response, long sentNs) {
        long receivedNs = clock.nowNs();
        int status = response.statusCode();
        long askedNs = headers.read(status, response.headers()::firstValue, sentNs, receivedNs);
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

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        String kind = problem instanceof IOException ? "" : problem.getClass().getSimpleName();
        return Printable.of(
                message == null || message.isBlank()
                        ? problem.getClass().getSimpleName()
                        : (kind + " " + message).strip());
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
