package dev.arb.signal;

import java.util.Locale;

/** Why the market could not be judged. Nothing is decided on such data; each is counted and shown. */
public enum SkipReason {
    NO_BOOK_A,
    NO_BOOK_B,
    /** Incomplete, crossed, or with a price or size that is not positive. */
    UNUSABLE_BOOK_A,
    UNUSABLE_BOOK_B,
    STALE_BOOK_A,
    STALE_BOOK_B,
    NO_FX,
    STALE_FX,
    /** A net edge beyond what a market can offer is a data fault. */
    IMPLAUSIBLE_EDGE;

    private final String word = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return word;
    }
}
