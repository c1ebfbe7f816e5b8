package dev.arb.config;

import dev.arb.market.binance.BinanceSettings;
import dev.arb.market.net.ConnectionLimits;
import dev.arb.market.upbit.UpbitSettings;
import java.net.URI;

/** Builds the settings of each exchange from their keys. */
final class ExchangeParameters {

    private ExchangeParameters() {}

    static BinanceSettings binance(Settings settings) {
        return new BinanceSettings(
                URI.create(settings.get(ExchangeKeys.BINANCE_REST_URL)),
                URI.create(settings.get(ExchangeKeys.BINANCE_WS_URL)),
                Math.toIntExact(settings.get(ExchangeKeys.BINANCE_WEIGHT_PER_MINUTE)),
                Math.toIntExact(settings.get(ExchangeKeys.BINANCE_CONNECTS_PER_FIVE_MINUTES)),
                Math.toIntExact(settings.get(ExchangeKeys.BINANCE_MESSAGES_PER_SECOND)),
                settings.get(ExchangeKeys.BINANCE_POLL_INTERVAL),
                connections(settings));
    }

    static UpbitSettings upbit(Settings settings) {
        return new UpbitSettings(
                URI.create(settings.get(ExchangeKeys.UPBIT_REST_URL)),
                URI.create(settings.get(ExchangeKeys.UPBIT_WS_URL)),
                settings.get(ExchangeKeys.UPBIT_WS_FORMAT),
                Math.toIntExact(settings.get(ExchangeKeys.UPBIT_CALLS_PER_SECOND)),
                Math.toIntExact(settings.get(ExchangeKeys.UPBIT_CONNECTS_PER_SECOND)),
                Math.toIntExact(settings.get(ExchangeKeys.UPBIT_MESSAGES_PER_SECOND)),
                Math.toIntExact(settings.get(ExchangeKeys.UPBIT_MESSAGES_PER_MINUTE)),
                settings.get(ExchangeKeys.UPBIT_POLL_INTERVAL),
                connections(settings));
    }

    private static ConnectionLimits connections(Settings settings) {
        return new ConnectionLimits(
                settings.get(DataKeys.CHANNEL_TIMEOUT),
                settings.get(DataKeys.RECONNECT_INITIAL),
                settings.get(DataKeys.RECONNECT_MAX),
                Math.toIntExact(settings.get(DataKeys.MAX_FRAME_BYTES)));
    }
}
