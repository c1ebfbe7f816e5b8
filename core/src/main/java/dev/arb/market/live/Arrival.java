package dev.arb.market.live;

/** How market data arrives. */
public enum Arrival {
    /** Asked for, again and again. */
    REST,
    /** Pushed over a WebSocket. */
    STREAM
}
