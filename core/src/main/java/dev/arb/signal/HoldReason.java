package dev.arb.signal;

import java.util.Locale;

/** Why a judged market led to nothing. */
public enum HoldReason {
    BELOW_MIN_SPREAD,
    BELOW_MIN_NET,
    BELOW_MINIMUM_SIZE,
    /** After a stop the route waits until its edge has been small once. */
    ROUTE_RESTS,
    /** A capacity check says that there is no room; shown as BLOCK. */
    NO_CAPACITY,
    /** A safety check refused. */
    REFUSED,
    /** Orders of this symbol are under way, or a leg of some position is being hedged. */
    ORDERS_UNDER_WAY,
    /** Paused, draining, reducing or halted. */
    NOT_OPENING;

    private final String word = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return word;
    }
}
