package dev.arb.config;

/** WebSocket connections; times in nanoseconds. */
public record WsConfig(
        long channelTimeoutNs, long bookMaxAgeNs, long reconnectInitialNs, long reconnectMaxNs, int maxFrameBytes) {

    static WsConfig of(Settings settings) {
        return new WsConfig(
                settings.get(DataKeys.CHANNEL_TIMEOUT),
                settings.get(DataKeys.BOOK_MAX_AGE),
                settings.get(DataKeys.RECONNECT_INITIAL),
                settings.get(DataKeys.RECONNECT_MAX),
                Math.toIntExact(settings.get(DataKeys.MAX_FRAME_BYTES)));
    }
}
