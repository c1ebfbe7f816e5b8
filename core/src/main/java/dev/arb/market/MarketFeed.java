package dev.arb.market;

/**
 * A source of market events that the runner pulls on the engine's thread, so that every kind of run has the same
 * order of events. A network feed fills a bounded ring on its own threads and drains it here.
 */
public interface MarketFeed extends AutoCloseable {
    /** {@link #nextEventNs} when the feed has ended. */
    long ENDED = Long.MAX_VALUE;

    /** Engine time of the next event, or {@link #ENDED}. */
    long nextEventNs();

    /** Delivers all events whose time is not after {@code untilNs}, in order. */
    void deliverUntil(long untilNs, MarketSink sink);

    /** Name for people and files; says "synthetic" for every part that is not a recording or an exchange. */
    String description();

    @Override
    void close();
}
