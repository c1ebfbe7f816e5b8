package dev.arb.market.binance;

import dev.arb.market.net.ConnectionLimits;
import java.net.URI;

/**
 * How Binance's public market data is reached.
 *
 * @param rest base of the REST interface, without {@code /api/v3}
 * @param stream base of the WebSocket streams, without {@code /stream}
 * @param weightPerMinute request weight that may be spent in a minute
 * @param connectsPerFiveMinutes attempts to connect in five minutes
 * @param messagesPerSecond messages and pings that may be sent on a connection in a second
 * @param pollIntervalNs between two polls of every book, with REST
 * @param connections limits of every connection
 */
public record BinanceSettings(
        URI rest,
        URI stream,
        int weightPerMinute,
        int connectsPerFiveMinutes,
        int messagesPerSecond,
        long pollIntervalNs,
        ConnectionLimits connections) {}
