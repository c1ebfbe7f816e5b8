package dev.arb.state;

import java.util.Locale;

/** Figures that count for the life of a namespace, unlike {@code metrics:live}, which is one run's. */
public enum Stat {
    TRADES_TOTAL,
    TRADES_TODAY,
    /** The KST date that {@link #TRADES_TODAY} counts, ISO; not a number. */
    TRADES_TODAY_DATE,
    SAFETY_VIOLATIONS_TOTAL,
    CIRCUIT_BREAKER_TRIGGERS_TOTAL,
    /** 0 or 1. */
    LIVE_ENABLED,
    /** 0 or 1. */
    LIVE_ARMED;

    /** As in the key and in outputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFlag() {
        return this == LIVE_ENABLED || this == LIVE_ARMED;
    }

    public boolean isNumber() {
        return this != TRADES_TODAY_DATE;
    }
}
