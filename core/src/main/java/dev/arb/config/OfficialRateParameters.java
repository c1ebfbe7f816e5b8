package dev.arb.config;

import dev.arb.market.live.OfficialRateSettings;
import java.net.URI;
import java.util.Optional;

/** Builds the settings of the official rate from their keys. */
final class OfficialRateParameters {
    private OfficialRateParameters() {}

    /** The source of the official rate; empty when none is configured. */
    static Optional<OfficialRateSettings> of(Settings settings) {
        String url = settings.get(FxKeys.OFFICIAL_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(url);
        String name = settings.get(FxKeys.OFFICIAL_NAME);
        return Optional.of(new OfficialRateSettings(
                uri,
                settings.get(FxKeys.OFFICIAL_POINTER),
                name.isEmpty() ? uri.getHost() : name,
                settings.get(FxKeys.OFFICIAL_EVERY)));
    }
}
