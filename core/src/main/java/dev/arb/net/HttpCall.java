package dev.arb.net;

import java.net.URI;
import java.util.Map;

/**
 * An HTTP request.
 *
 * @param body empty for none
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, String body) {
    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** Says no more than the method: address and headers may hold secrets. */
    @Override
    public String toString() {
        return method;
    }
}
