package dev.arb.run;

import dev.arb.engine.EngineSetup;
import dev.arb.market.BookView;
import dev.arb.market.MarketSink;
import java.util.Arrays;

/** Counts what a feed delivers a venue, on its way to the engine. Used by the engine's thread only. */
final class VenueTraffic implements MarketSink {
    private static final double SECOND_NS = 1e9;

    private final MarketSink next;
    private final long[] messages = new long[EngineSetup.VENUES];
    private final long[] countedFromNs = new long[EngineSetup.VENUES];
    private final long[] atMessages = new long[EngineSetup.VENUES];

    VenueTraffic(MarketSink next) {
        this.next = next;
        Arrays.fill(countedFromNs, Long.MIN_VALUE);
    }

    @Override
    public void onBook(int venue, int symbol, BookView book, long timeNs) {
        messages[venue]++;
        next.onBook(venue, symbol, book, timeNs);
    }

    @Override
    public void onFx(BookView krwPerUsdt, String source, long timeNs) {
        next.onFx(krwPerUsdt, source, timeNs);
    }

    @Override
    public void onAlive(int venue, long timeNs) {
        messages[venue]++;
        next.onAlive(venue, timeNs);
    }

    /** Messages a second of the engine's clock since the last call; NaN at the first. */
    double messagesPerSecond(int venue, long nowNs) {
        long from = countedFromNs[venue];
        long count = messages[venue] - atMessages[venue];
        if (nowNs <= from) {
            return Double.NaN;
        }
        countedFromNs[venue] = nowNs;
        atMessages[venue] = messages[venue];
        return from == Long.MIN_VALUE ? Double.NaN : count * SECOND_NS / (nowNs - from);
    }
}
