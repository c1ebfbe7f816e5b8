package dev.arb.config;

/** How market data arrives. */
public enum DataSource {
    REST,
    WS
}
