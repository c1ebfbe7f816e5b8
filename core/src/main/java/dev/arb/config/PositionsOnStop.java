package dev.arb.config;

/** What happens to open positions when a run is stopped. */
public enum PositionsOnStop {
    KEEP,
    CLOSE
}
