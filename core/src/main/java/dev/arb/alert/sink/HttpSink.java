package dev.arb.alert.sink;

import dev.arb.net.HttpCaller;
import dev.arb.net.HttpOutcome;
import dev.arb.net.HttpOutcome.Answered;
import java.util.concurrent.TimeUnit;

/**
 * Posts notes to a service over HTTP. A time-out, a broken connection, 408, 429 and 5xx may go better later; any other
 * status will not. What the service says in its body is shown to nobody: it may repeat the address.
 */
public final class HttpSink implements AlertSink {
    /** Long enough for a slow service, short enough for the end of a run. */
    private static final HttpCaller.Limits LIMITS =
            new HttpCaller.Limits(TimeUnit.SECONDS.toNanos(3), TimeUnit.SECONDS.toNanos(5), 1 << 16);

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ChatService service;
    private final HttpCaller http;

    private HttpSink(ChatService service, HttpCaller http) {
        this.service = service;
        this.http = http;
    }

    static HttpSink of(ChatService service) {
        return new HttpSink(service, new HttpCaller(LIMITS));
    }

    static HttpSink of(ChatService service, HttpCaller.Limits limits) {
        return new HttpSink(service, new HttpCaller(limits));
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public SinkAnswer tell(AlertNote note) {
        return switch (http.call(service.call(note))) {
            case HttpOutcome.Failed failed ->
                new SinkAnswer.Later(0, failed.problem().sentence());
            case Answered answered -> judge(answered);
        };
    }

    private SinkAnswer judge(Answered answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return service.judgeSuccess(answer);
        }
        if (status == TOO_MANY_REQUESTS) {
            return new SinkAnswer.Later(service.waitNs(answer), "HTTP 429, too many messages");
        }
        if (status == REQUEST_TIMEOUT || status >= 500) {
            return new SinkAnswer.Later(service.waitNs(answer), "HTTP " + status);
        }
        if (status >= 300 && status < 400) {
            return new SinkAnswer.Refused(
                    "HTTP " + status + ", a redirect, which is not followed; " + service.remedy(status));
        }
        return new SinkAnswer.Refused("HTTP " + status + "; " + service.remedy(status));
    }

    @Override
    public void close() {
        http.close();
    }
}
