package dev.arb.model;

import java.util.Locale;

/** Why a position is closed, in the order in which the reasons are tested. */
public enum ExitReason {
    /** Liquidation PnL at or below the fixed share of the entry notional. */
    STATIC_STOP,
    /** Liquidation PnL at or below the base line minus the stop distance. */
    STOP_LOSS,
    TAKE_PROFIT,
    /** The executable edge of the opposite direction has come back. */
    REVERSAL,
    HOLD_TIME,
    /** A person asked for it. */
    FLATTEN,
    /** A loss limit ended the run. */
    RISK_STOP;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** After these the route rests, because its edge is then larger than at the entry. */
    public boolean restsRoute() {
        return this == STATIC_STOP || this == STOP_LOSS || this == HOLD_TIME;
    }

    public boolean isStopLoss() {
        return this == STATIC_STOP || this == STOP_LOSS;
    }

    @Override
    public String toString() {
        return word;
    }
}
