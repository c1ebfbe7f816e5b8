package dev.arb.market.net;

import java.util.Map;

/**
 * A request to a venue.
 *
 * @param pathAndQuery begins with a slash; encoded as it goes over the wire
 * @param headers beside those of the client, for example an authorization; never logged or recorded
 * @param body empty for none
 * @param group whose rate limit it counts against
 * @param cost its weight
 */
public record RestRequest(
        String method, String pathAndQuery, Map<String, String> headers, String body, String group, int cost) {
    public RestRequest {
        headers = Map.copyOf(headers);
        if (!pathAndQuery.startsWith("/")) {
            throw new IllegalArgumentException("path was '" + pathAndQuery + "', it must begin with /");
        }
    }

    /** Reads public data. */
    public static RestRequest get(String pathAndQuery, String group, int cost) {
        return new RestRequest("GET", pathAndQuery, Map.of(), "", group, cost);
    }

    /** Says no more than where to: headers may hold secrets. */
    @Override
    public String toString() {
        int query = pathAndQuery.indexOf('?');
        return method + " " + (query < 0 ? pathAndQuery : pathAndQuery.substring(0, query));
    }
}
