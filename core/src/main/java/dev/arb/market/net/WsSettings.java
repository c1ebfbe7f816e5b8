package dev.arb.market.net;

import dev.arb.model.VenueId;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How to connect to a venue's WebSocket and when to give a connection up.
 *
 * @param channel whose frames these are
 * @param headers of the upgrade request, made anew for each attempt; never an {@code Origin}
 * @param handshakeTimeoutNs until the connection stands and the upgrade is answered
 * @param silenceLimitNs without a frame, a ping or a pong for longer the connection is dead
 * @param maxFrameBytes a longer message ends the connection before it is read
 * @param reconnectFirstNs wait before the first attempt to reconnect
 * @param reconnectLongestNs longest wait between attempts
 * @param connectGroup group of the budget that attempts to connect are taken from
 * @param messageGroup group of the budget that sent messages and pings are taken from
 */
public record WsSettings(
        FrameChannel channel,
        URI uri,
        Supplier<Map<String, String>> headers,
        long handshakeTimeoutNs,
        long silenceLimitNs,
        int maxFrameBytes,
        long reconnectFirstNs,
        long reconnectLongestNs,
        String connectGroup,
        String messageGroup) {
    private static final long HANDSHAKE_NS = TimeUnit.SECONDS.toNanos(5);

    /** Of a venue's public market data, which wants no headers. */
    public static WsSettings publicStream(
            VenueId venue, URI uri, ConnectionLimits limits, String connectGroup, String messageGroup) {
        return new WsSettings(
                new FrameChannel(venue, FrameChannel.Kind.WS, "public"),
                uri,
                Map::of,
                HANDSHAKE_NS,
                limits.silenceLimitNs(),
                limits.maxFrameBytes(),
                limits.reconnectFirstNs(),
                limits.reconnectLongestNs(),
                connectGroup,
                messageGroup);
    }

    public WsSettings {
        if (handshakeTimeoutNs <= 0 || silenceLimitNs <= 0 || maxFrameBytes <= 0) {
            throw new IllegalArgumentException("limits of the connection to " + uri + " must be positive");
        }
    }
}
