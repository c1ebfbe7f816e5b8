package dev.arb.risk;

import dev.arb.model.Purpose;

/** What a run may do. */
public enum TradingState {
    /** Everything. */
    ACTIVE,
    /** Close and hedge only. */
    REDUCING,
    /** Nothing but cancels. */
    HALTED;

    public boolean allows(Purpose purpose) {
        return this == ACTIVE || (this == REDUCING && purpose != Purpose.OPEN);
    }
}
