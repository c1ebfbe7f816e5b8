package dev.arb.market.net;

import dev.arb.model.VenueId;
import java.net.URI;

/**
 * How to reach a venue's REST interface.
 *
 * @param base scheme, host, port and a path prefix if there is one, without a slash at the end
 * @param connectTimeoutNs until the connection stands
 * @param timeoutNs until the whole answer is there
 * @param maxBodyBytes of a longer answer no more is read, and it counts as none
 */
public record RestSettings(VenueId venue, URI base, long connectTimeoutNs, long timeoutNs, int maxBodyBytes) {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final int DEFAULT_MAX_BODY = 32 << 20;

    public RestSettings {
        if (connectTimeoutNs <= 0 || timeoutNs <= 0 || maxBodyBytes <= 0) {
            throw new IllegalArgumentException("time-outs and bounds of " + venue + " must be positive");
        }
    }

    /** Ends within 5 s, of which 3 s for the connection; answers of up to 32 MiB. */
    public static RestSettings of(VenueId venue, URI base) {
        return new RestSettings(venue, base, 3 * SECOND_NS, 5 * SECOND_NS, DEFAULT_MAX_BODY);
    }
}
