package dev.arb.market.binance;

import dev.arb.market.FeedNotes;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.RawFrameSink;
import dev.arb.model.VenueId;
import dev.arb.time.NanoClock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What all providers of Binance share.
 *
 * @param clock the engine's
 * @param random spreads waits; safe for several threads
 */
record BinanceParts(
        BinanceSettings settings,
        BinanceRest rest,
        BinanceLimits limits,
        ClockEstimate venueClock,
        RawFrameSink tap,
        FeedNotes notes,
        NanoClock clock,
        RandomGenerator random) {
    VenueBooks books(List<String> symbols) {
        return new VenueBooks(
                VenueId.BINANCE, symbols, clock, settings.connections().silenceLimitNs());
    }
}
