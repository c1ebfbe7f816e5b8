package dev.arb.model;

import java.util.Locale;

/** What a run trades, and with what. */
public enum TradingMode {
    /** Simulated market and orders. */
    MOCK,
    /** Real market data, simulated orders. */
    PAPER,
    /** The path of real orders up to the wire, answered by the paper venue. */
    SHADOW,
    /** Real market data and real orders. */
    LIVE;

    private final String word = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return word;
    }
}
