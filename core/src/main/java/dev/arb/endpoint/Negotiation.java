package dev.arb.endpoint;

import dev.arb.config.MetricsFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses what {@code /metrics} answers: the query decides, else an Accept header that names a format (RFC 9110, 12.5.1),
 * else the configuration. A header that would take anything names none.
 */
final class Negotiation {
    private static final double NO_WEIGHT = -1;

    private Negotiation() {}

    /** A format of {@code /metrics}. */
    enum Body {
        JSON("application/json"),
        PROMETHEUS("text/plain"),
        OPENMETRICS("application/openmetrics-text");

        private final String mediaType;

        Body(String mediaType) {
            this.mediaType = mediaType;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A format with the weight that a header gives it. */
    private record Weighed(Body body, double weight) {}

    /** The format that a query asks for; empty when there is none of that name. */
    static Optional<Body> named(String word) {
        return Stream.of(Body.values()).filter(body -> body.word().equals(word)).findFirst();
    }

    static Body of(List<String> accept, MetricsFormat otherwise) {
        return accept.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .flatMap(range -> weighed(range).stream())
                .filter(range -> range.weight() > 0)
                .max(Comparator.comparingDouble(Weighed::weight))
                .map(Weighed::body)
                .orElse(
                        switch (otherwise) {
                            case JSON -> Body.JSON;
                            case PROMETHEUS -> Body.PROMETHEUS;
                        });
    }

    private static Optional<Weighed> weighed(String range) {
        String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
        String type = parts[0].strip();
        return Stream.of(Body.values())
                .filter(body -> body.mediaType.equals(type))
                .map(body -> new Weighed(body, weight(parts)))
                .findFirst();
    }

    private static double weight(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(part -> part.startsWith("q="))
                .mapToDouble(part -> number(part.substring(2)))
                .findFirst()
                .orElse(1);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return NO_WEIGHT;
        }
    }
}
