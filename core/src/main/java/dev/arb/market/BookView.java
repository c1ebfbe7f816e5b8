package dev.arb.market;

/**
 * An order book as the engine reads it: levels best first, in the venue's quote currency and base, both E8.
 *
 * <p>A view may be live: its owner changes it between two engine events, never during one. Whoever needs it longer
 * copies it.
 */
public interface BookView {
    int bidCount();

    int askCount();

    /** Price of the {@code level}-th best bid, 0 the best. */
    long bidPriceE8(int level);

    long bidSizeE8(int level);

    long askPriceE8(int level);

    long askSizeE8(int level);

    /** The exchange's time of the last change, or {@link Long#MIN_VALUE} where it tells none. */
    long exchangeTimeNs();

    /** When the last message about this book arrived, on the engine's clock. */
    long receivedNs();

    /** The venue's number of the last update, or −1 where it has none. */
    long updateId();

    /** False while the book is incomplete: before the first snapshot, after a gap. */
    boolean isComplete();

    /** Complete, both sides filled, prices and sizes positive, not crossed. Freshness is judged by the caller. */
    default boolean isUsable() {
        return isComplete()
                && bidCount() > 0
                && askCount() > 0
                && bidPriceE8(0) > 0
                && bidSizeE8(0) > 0
                && askSizeE8(0) > 0
                && bidPriceE8(0) < askPriceE8(0);
    }
}
