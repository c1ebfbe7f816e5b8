package dev.arb.market;

/**
 * A book under construction: its owner sets levels to absolute quantities, as venues send them.
 *
 * <p>Each side is sorted strictly, best first, and keeps at most a fixed number of levels: when a level would be one
 * too many, the farthest from the touch is forgotten. The two sides do not watch each other, because a venue's update
 * may cross them until it is applied in full; whoever applies updates judges the book afterwards ({@link #isUsable},
 * {@link #isCrossed}).
 */
public interface MutableBook extends BookView {
    /**
     * Sets a bid level to an absolute quantity; 0 removes it. Removing an unknown level does nothing.
     *
     * @throws IllegalArgumentException when the price is not positive or the size negative
     */
    void setBid(long priceE8, long sizeE8);

    /** The same for an ask level. */
    void setAsk(long priceE8, long sizeE8);

    /** Removes all levels and makes the book incomplete. Stamps stay. */
    void clear();

    /** Says whether the levels are the venue's whole book. */
    void setComplete(boolean complete);

    /** Where the present content comes from; see the accessors of {@link BookView}. */
    void stamp(long exchangeTimeNs, long receivedNs, long updateId);

    /** Whether the best bid is not below the best ask, which no real book is. */
    default boolean isCrossed() {
        return bidCount() > 0 && askCount() > 0 && bidPriceE8(0) >= askPriceE8(0);
    }
}
