package dev.arb.run;

import dev.arb.engine.EngineSetup;
import dev.arb.market.BookView;
import dev.arb.market.MarketSink;
import java.util.function.LongSupplier;

/**
 * What a feed delivers, on its way to the engine: counted by venue, and at the engine's present time where it was
 * received before, because the engine's events stand in the order of their times; a book tells its own receive time.
 * Used by the engine's thread only.
 */
final class VenueTraffic implements MarketSink {
    private final MarketSink next;
    private final LongSupplier nowNs;
    private final long[] messages = new long[EngineSetup.VENUES];

    VenueTraffic(MarketSink next, LongSupplier nowNs) {
        this.next = next;
        this.nowNs = nowNs;
    }

    @Override
    public void onBook(int venue, int symbol, BookView book, long timeNs) {
        messages[venue]++;
        next.onBook(venue, symbol, book, Math.max(timeNs, nowNs.getAsLong()));
    }

    @Override
    public void onFx(BookView krwPerUsdt, String source, long timeNs) {
        next.onFx(krwPerUsdt, source, Math.max(timeNs, nowNs.getAsLong()));
    }

    @Override
    public void onAlive(int venue, long timeNs) {
        messages[venue]++;
        next.onAlive(venue, Math.max(timeNs, nowNs.getAsLong()));
    }

    /** Events delivered so far. */
    long messages(int venue) {
        return messages[venue];
    }
}
