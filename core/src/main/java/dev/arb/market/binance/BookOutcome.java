package dev.arb.market.binance;

/** What a frame did to a local order book. */
public enum BookOutcome {
    /** Kept until a snapshot comes. */
    BUFFERED,
    /** The book changed and is complete. */
    APPLIED,
    /** Older than what is there already: a duplicate, a straggler, a stale snapshot. */
    IGNORED,
    /** Updates are missing: the book is empty and incomplete until a new snapshot. */
    GAP,
    /** The snapshot is older than the first buffered update; another one has to be fetched. */
    SNAPSHOT_TOO_OLD;

    /** Whether the book is another one than before. */
    public boolean changedBook() {
        return this == APPLIED || this == GAP;
    }
}
