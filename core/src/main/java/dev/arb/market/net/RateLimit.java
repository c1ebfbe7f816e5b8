package dev.arb.market.net;

/**
 * What a venue allows in a window of time.
 *
 * @param group the venue's name for what is counted together
 * @param permits weight of all calls within any window
 * @param windowNs length of the window
 */
public record RateLimit(String group, int permits, long windowNs) {
    public RateLimit {
        if (permits <= 0 || windowNs <= 0) {
            throw new IllegalArgumentException(
                    "rate limit of " + group + " was " + permits + " in " + windowNs + " ns; both must be positive");
        }
    }
}
