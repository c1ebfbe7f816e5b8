package dev.arb.portfolio;

import java.util.Locale;

/** The life of a position of two legs. */
public enum PositionState {
    /** Both opening orders are on their way. */
    SENT,
    /** One of the two opening orders is finished, the other is not. */
    ONE_LEG_DONE,
    /** Both legs hold equal base. */
    BOTH_FILLED,
    /** One leg holds more than the other; the difference is being traded away. */
    HEDGING,
    /** Closing orders are on their way. */
    CLOSING,
    /** Nothing tradable is left; its profit is realised. */
    CLOSED,
    /** Nothing was ever filled. */
    FAILED;

    private final String word = name().toLowerCase(Locale.ROOT);

    public boolean isOver() {
        return this == CLOSED || this == FAILED;
    }

    @Override
    public String toString() {
        return word;
    }
}
