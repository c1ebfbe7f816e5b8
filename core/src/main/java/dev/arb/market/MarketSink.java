package dev.arb.market;

/** Takes what a feed delivers, on the engine's thread, in the order of receive times. */
public interface MarketSink {
    /**
     * A book changed or was confirmed.
     *
     * @param venue index of the venue
     * @param symbol index of the symbol
     * @param book the live view; valid as a reference for the life of the feed
     * @param timeNs when the event takes place on the engine's clock; what was received earlier than it could be
     *     delivered tells its receive time itself ({@link BookView#receivedNs})
     */
    void onBook(int venue, int symbol, BookView book, long timeNs);

    /**
     * The KRW-USDT book changed or was confirmed.
     *
     * @param source where it comes from, for example {@code upbit KRW-USDT} or {@code synthetic KRW-USDT}
     */
    void onFx(BookView krwPerUsdt, String source, long timeNs);

    /** The connection of a venue proved alive (any message on it, or a pong). */
    void onAlive(int venue, long timeNs);
}
