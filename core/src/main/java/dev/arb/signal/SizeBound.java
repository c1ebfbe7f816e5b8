package dev.arb.signal;

/** What kept a size from being larger. */
public enum SizeBound {
    /** The marginal net edge falls below the hurdle, or the visible depth within the limit price ends. */
    DEPTH,
    /** Position or exposure limit. */
    ROOM,
    /** Free quote currency on the buying venue. */
    QUOTE_BALANCE,
    /** Free base on the selling venue. */
    BASE_BALANCE
}
