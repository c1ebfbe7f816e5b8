package dev.arb.endpoint;

import dev.arb.config.MetricsFormat;
import dev.arb.endpoint.Negotiation.Body;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthReport;
import dev.arb.health.HealthStatus;
import dev.arb.metrics.Exposition;
import dev.arb.metrics.Exposition.Format;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is answered to what. Any thread. */
final class Pages {
    static final int OK = 200;
    static final int UNAVAILABLE = 503;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int BAD_METHOD = 405;
    private static final int TARGET_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    /** Longer than anything that is asked for here. */
    static final int MAX_TARGET = 1024;

    static final int MAX_HEADER_BYTES = 16 * 1024;

    private static final int MAX_SHOWN = 32;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String ALLOWED = "GET, HEAD";
    private static final Set<String> KNOWN =
            Set.of("/health", "/livez", "/-/healthy", "/readyz", "/-/ready", "/metrics");
    private static final String PLACES = "/health, /livez, /readyz and /metrics";

    private final MetricsFormat format;
    private volatile Optional<RunView> run = Optional.empty();

    Pages(MetricsFormat format) {
        this.format = format;
    }

    /** From now on there is a run to tell of. */
    void show(RunView view) {
        run = Optional.of(view);
    }

    Reply answer(Ask ask) {
        if (ask.target().length() > MAX_TARGET) {
            return Reply.error(TARGET_TOO_LONG, "the target is longer than " + MAX_TARGET + " characters");
        }
        if (ask.headerBytes() > MAX_HEADER_BYTES) {
            return Reply.error(HEADERS_TOO_LARGE, "the header is longer than " + MAX_HEADER_BYTES + " bytes");
        }
        if (!KNOWN.contains(ask.path())) {
            return Reply.error(NOT_FOUND, "there is nothing at this path; there are " + PLACES);
        }
        if (!METHODS.contains(ask.method())) {
            return Reply.error(BAD_METHOD, "this can be read only, with " + ALLOWED)
                    .allowing(ALLOWED);
        }
        return run.map(view -> page(ask, view))
                .orElseGet(() -> Reply.error(UNAVAILABLE, "the run has not begun; it opens its market and its state"));
    }

    private Reply page(Ask ask, RunView view) {
        return switch (ask.path()) {
            case "/livez", "/-/healthy" -> livez(view.isLive());
            case "/readyz", "/-/ready" -> ask.isVerbose() ? verbose(view) : readyz(view);
            case "/metrics" -> metrics(ask, view);
            default -> health(view);
        };
    }

    private static Reply health(RunView view) {
        HealthReport health = view.health();
        return Reply.json(
                health.status() == HealthStatus.DOWN ? UNAVAILABLE : OK, HealthJson.of(health, view.metrics()));
    }

    private static Reply livez(boolean live) {
        return Reply.json(live ? OK : UNAVAILABLE, HealthJson.of(live, List.of()));
    }

    private static Reply readyz(RunView view) {
        boolean ready = view.mayTrade();
        return Reply.json(
                ready ? OK : UNAVAILABLE,
                HealthJson.of(
                        ready,
                        view.health().checks().stream()
                                .filter(check -> check.level().isWorseThan(HealthLevel.OK))
                                .toList()));
    }

    private static Reply verbose(RunView view) {
        boolean ready = view.mayTrade();
        return new Reply(
                ready ? OK : UNAVAILABLE,
                PLAIN,
                HealthText.of(ready, view.health().checks()),
                Optional.empty());
    }

    private Reply metrics(Ask ask, RunView view) {
        Optional<String> wanted = ask.format();
        if (wanted.isEmpty()) {
            return metrics(Negotiation.of(ask.accept(), format), view);
        }
        return Negotiation.named(wanted.get())
                .map(body -> metrics(body, view))
                .orElseGet(() -> Reply.error(
                        BAD_REQUEST, "there is no format '" + shown(wanted.get()) + "'; there are " + formats()));
    }

    private static Reply metrics(Body body, RunView view) {
        return switch (body) {
            case JSON -> Reply.json(OK, MetricsJson.of(view.metrics()));
            case PROMETHEUS -> text(Format.PROMETHEUS, view);
            case OPENMETRICS -> text(Format.OPENMETRICS, view);
        };
    }

    private static Reply text(Format format, RunView view) {
        return new Reply(OK, format.contentType(), Exposition.text(format, view.samples()), Optional.empty());
    }

    private static String formats() {
        return Stream.of(Body.values()).map(Body::word).collect(Collectors.joining(", "));
    }

    private static String shown(String foreign) {
        String printable = foreign.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > MAX_SHOWN ? printable.substring(0, MAX_SHOWN) + "…" : printable;
    }
}
