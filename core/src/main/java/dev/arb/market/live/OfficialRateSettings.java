package dev.arb.market.live;

import java.net.URI;

/**
 * Where the official rate is asked for.
 *
 * @param url http or https, with a host; its query may hold a key and is never told
 * @param pointer JSON pointer (RFC 6901) to the KRW for one USD in the answer
 * @param name what the source is called
 * @param everyNs time between two questions
 */
public record OfficialRateSettings(URI url, String pointer, String name, long everyNs) {
    /** After so many intervals without an answer the last one says nothing of now. */
    private static final int INTERVALS = 10;

    public OfficialRateSettings {
        if (everyNs <= 0 || name.isBlank() || url.getHost() == null) {
            throw new IllegalArgumentException("the source of the official rate needs a host, a name and an interval");
        }
    }

    long maxAgeNs() {
        return INTERVALS * everyNs;
    }

    URI base() {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }

    String pathAndQuery() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** Without the address: its path and query may hold a key. */
    @Override
    public String toString() {
        return name;
    }
}
