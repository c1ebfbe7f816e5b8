package dev.arb.config;

/**
 * How fresh market data must be; times in nanoseconds.
 *
 * @param channelTimeoutNs a connection without a proof of life for this long is not traded on
 * @param bookMaxAgeNs a book that was not confirmed for this long is never traded on
 */
public record WsConfig(long channelTimeoutNs, long bookMaxAgeNs) {

    static WsConfig of(Settings settings) {
        return new WsConfig(settings.get(DataKeys.CHANNEL_TIMEOUT), settings.get(DataKeys.BOOK_MAX_AGE));
    }
}
