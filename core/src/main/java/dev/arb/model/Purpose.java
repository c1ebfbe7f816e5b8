package dev.arb.model;

import java.util.Locale;

/** What an order is for. Closing and hedging pass the limits that exist to reduce exposure. */
public enum Purpose {
    OPEN,
    CLOSE,
    HEDGE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
