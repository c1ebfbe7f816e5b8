package dev.arb.market.net;

/**
 * What holds for the connections of every venue.
 *
 * @param silenceLimitNs a connection without a sign of life for longer is dead
 * @param reconnectFirstNs wait before the first attempt to reconnect
 * @param reconnectLongestNs longest wait between attempts
 * @param maxFrameBytes a longer message ends its connection
 */
public record ConnectionLimits(long silenceLimitNs, long reconnectFirstNs, long reconnectLongestNs, int maxFrameBytes) {
    public ConnectionLimits {
        if (silenceLimitNs <= 0
                || reconnectFirstNs <= 0
                || reconnectLongestNs < reconnectFirstNs
                || maxFrameBytes <= 0) {
            throw new IllegalArgumentException("limits of connections must be positive and waits must not shrink");
        }
    }
}
