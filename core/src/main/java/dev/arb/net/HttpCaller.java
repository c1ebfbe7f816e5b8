package dev.arb.net;

import dev.arb.net.HttpOutcome.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends HTTP/1.1 requests, each once, and ends each within its time. Never follows a redirect, never reads more than a
 * bound, and never throws what the client throws, since its messages may hold addresses. Any thread.
 */
public final class HttpCaller implements AutoCloseable {
    private final Limits limits;
    private final HttpClient http;

    /**
     * @param connectTimeoutNs until the connection stands
     * @param timeoutNs until the whole answer is there
     * @param maxBodyBytes of a longer answer no more is read, and it counts as none
     */
    public record Limits(long connectTimeoutNs, long timeoutNs, int maxBodyBytes) {
        public Limits {
            if (connectTimeoutNs <= 0 || timeoutNs <= 0 || maxBodyBytes <= 0) {
                throw new IllegalArgumentException("time-outs and bounds must be positive");
            }
        }
    }

    public HttpCaller(Limits limits) {
        this.limits = limits;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofNanos(limits.connectTimeoutNs()))
                .build();
    }

    /** Sends a request and waits for its end. An interrupted caller stays interrupted. */
    public HttpOutcome call(HttpCall call) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(build(call), info -> new BoundedBody(limits.maxBodyBytes()));
        try {
            HttpResponse<byte[]> response = answer.get(limits.timeoutNs(), TimeUnit.NANOSECONDS);
            return new HttpOutcome.Answered(response.statusCode(), response.headers()::firstValue, response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return timedOut();
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new HttpOutcome.Failed(Problem.INTERRUPTED, Problem.INTERRUPTED.sentence());
        }
    }

    private HttpRequest build(HttpCall call) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(call.uri())
                .timeout(Duration.ofNanos(limits.timeoutNs()))
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        call.headers().forEach(builder::header);
        return builder.build();
    }

    private HttpOutcome timedOut() {
        return new HttpOutcome.Failed(
                Problem.TIMED_OUT,
                "no whole answer within " + TimeUnit.NANOSECONDS.toMillis(limits.timeoutNs()) + " ms");
    }

    private static HttpOutcome failed(Throwable cause) {
        Problem problem = switch (cause) {
            case HttpConnectTimeoutException e -> Problem.NO_CONNECTION;
            case HttpTimeoutException e -> Problem.TIMED_OUT;
            case ConnectException e -> Problem.NO_CONNECTION;
            default -> Problem.BROKEN;
        };
        return new HttpOutcome.Failed(problem, detail(cause));
    }

    private static String detail(Throwable problem) {
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
