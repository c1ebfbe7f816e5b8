package dev.arb.model;

import java.util.Locale;

/** What an order is for. Closing and hedging pass the limits that exist to reduce exposure. */
public enum Purpose {
    OPEN,
    CLOSE,
    HEDGE;

    private final String word = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return word;
    }
}
