package dev.arb.endpoint;

import java.util.List;
import java.util.Optional;

/**
 * A request, as far as it matters here.
 *
 * @param method in capitals
 * @param target path and query as they were sent
 * @param accept the values of every Accept header
 * @param headerBytes length of all header fields together
 */
record Ask(String method, String target, List<String> accept, int headerBytes) {
    private static final String FORMAT = "format=";

    Ask {
        accept = List.copyOf(accept);
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Whether a person asks. */
    boolean isVerbose() {
        int query = target.indexOf('?');
        return query >= 0 && List.of(target.substring(query + 1).split("&", -1)).contains("verbose");
    }

    /** The value of the first {@code format=} of the query, as it was sent. */
    Optional<String> format() {
        int query = target.indexOf('?');
        if (query < 0) {
            return Optional.empty();
        }
        for (String part : target.substring(query + 1).split("&", -1)) {
            if (part.startsWith(FORMAT)) {
                return Optional.of(part.substring(FORMAT.length()));
            }
        }
        return Optional.empty();
    }
}
