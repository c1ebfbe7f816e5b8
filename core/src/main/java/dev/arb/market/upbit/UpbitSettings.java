package dev.arb.market.upbit;

import dev.arb.market.net.ConnectionLimits;
import java.net.URI;

/**
 * How Upbit's public market data is reached.
 *
 * @param rest base of the REST interface, without {@code /v1}
 * @param stream of the public WebSocket, whole
 * @param format of pushed frames
 * @param callsPerSecond calls of a group of the quotation interface in a second
 * @param connectsPerSecond attempts to connect in a second
 * @param messagesPerSecond messages and pings that may be sent on a connection in a second
 * @param messagesPerMinute and in a minute
 * @param pollIntervalNs between two polls of all books, with REST
 * @param connections limits of every connection
 */
public record UpbitSettings(
        URI rest,
        URI stream,
        UpbitFormat format,
        int callsPerSecond,
        int connectsPerSecond,
        int messagesPerSecond,
        int messagesPerMinute,
        long pollIntervalNs,
        ConnectionLimits connections) {}
