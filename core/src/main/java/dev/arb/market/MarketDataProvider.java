package dev.arb.market;

import java.util.Optional;

/**
 * Receives the books of a venue over the network, on threads of its own. The implementations differ in how the data
 * arrives: polled over REST, or pushed over a WebSocket. What is received is in {@link #books}.
 *
 * <p>A provider that loses its connection says so by invalid books and seeks a new one for as long as it is started;
 * it throws nothing for it. It is started once and stopped once. Methods may be called from any thread.
 */
public interface MarketDataProvider extends AutoCloseable {
    /** For people, for example {@code binance ws}. */
    String description();

    /** Begins to receive and returns at once. */
    void start();

    /** Ends all connections and threads; no book comes afterwards. More than once is fine. */
    void stop();

    /** What was received. */
    VenueBooks books();

    ProviderStatus status();

    /**
     * Whether another provider should take this one's place before it ends: a connection that the venue has announced
     * to close, or one that is near the age at which the venue closes it.
     */
    default boolean wantsSuccessor() {
        return false;
    }

    /** A copy of the newest book of a symbol by the venue's own name, empty unless it is usable and the connection alive. */
    default Optional<BookView> latestSnapshot(String wireSymbol) {
        return books().latestSnapshot(wireSymbol);
    }

    /** Tells of what comes from now on. */
    default void addListener(MarketListener listener) {
        books().addListener(listener);
    }

    @Override
    default void close() {
        stop();
    }
}
