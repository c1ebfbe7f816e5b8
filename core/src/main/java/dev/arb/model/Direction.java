package dev.arb.model;

/**
 * Which venue is bought on when a position opens. Venue A is index 0, venue B index 1. The enum's names are the words
 * of the run log.
 */
public enum Direction {
    /** Bought on A, sold on B; signal +1. */
    LONG_A_SHORT_B(0, 1, 1),
    /** Bought on B, sold on A; signal −1. */
    LONG_B_SHORT_A(1, 0, -1);

    private final int buyVenue;
    private final int sellVenue;
    private final int signal;

    Direction(int buyVenue, int sellVenue, int signal) {
        this.buyVenue = buyVenue;
        this.sellVenue = sellVenue;
        this.signal = signal;
    }

    /** Index of the venue on which the opening buys. */
    public int buyVenue() {
        return buyVenue;
    }

    /** Index of the venue on which the opening sells. */
    public int sellVenue() {
        return sellVenue;
    }

    public int signal() {
        return signal;
    }

    /** The direction of the two orders that close a position of this one. */
    public Direction opposite() {
        return this == LONG_A_SHORT_B ? LONG_B_SHORT_A : LONG_A_SHORT_B;
    }
}
