package dev.arb.signal;

/** What the opening rule found, before the risk checks. */
public enum OpeningOutcome {
    /** Both hurdles are met and the size is tradable. */
    ATTRACTIVE,
    /** The gross edge is below {@code min_spread_bps}. */
    BELOW_MIN_SPREAD,
    /** The gross edge would do, the net edge is below {@code min_net_bps}. */
    BELOW_MIN_NET,
    /** The edge is attractive, but balances, room or depth leave less than the minimum. */
    BELOW_MINIMUM_SIZE,
    /** The net edge is beyond what a market can offer: a data fault. */
    IMPLAUSIBLE
}
