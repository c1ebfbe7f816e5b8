package dev.arb.market.upbit;

import dev.arb.market.FeedNotes;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.RawFrameSink;
import dev.arb.model.VenueId;
import dev.arb.time.NanoClock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What all providers of Upbit share.
 *
 * @param clock the engine's
 * @param random spreads waits; safe for several threads
 */
record UpbitParts(
        UpbitSettings settings,
        UpbitRest rest,
        UpbitLimits limits,
        ClockEstimate venueClock,
        RawFrameSink tap,
        FeedNotes notes,
        NanoClock clock,
        RandomGenerator random) {
    /** A side of a book on the wire; more are kept if they should come. */
    static final int LEVELS = 64;

    VenueBooks books(List<String> markets) {
        return new VenueBooks(
                VenueId.UPBIT, markets, clock, settings.connections().silenceLimitNs());
    }
}
