package dev.arb.market.net;

import dev.arb.model.VenueId;

/**
 * Where raw bytes come from.
 *
 * @param kind pushed or asked for
 * @param name for a connection its purpose, for example {@code public}; for an answer the path and query of its request
 */
public record FrameChannel(VenueId venue, Kind kind, String name) {
    /** How the bytes arrived. */
    public enum Kind {
        WS,
        REST
    }
}
