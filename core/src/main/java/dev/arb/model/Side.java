package dev.arb.model;

import java.util.Locale;

/** The side of an order or a fill, seen from us. */
public enum Side {
    BUY,
    SELL;

    private final String word = name().toLowerCase(Locale.ROOT);

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    @Override
    public String toString() {
        return word;
    }
}
