package dev.arb.state;

import java.math.BigDecimal;

/** What a store did with a {@link CounterBatch}. */
public sealed interface CounterAnswer {
    /**
     * Everything sent is in the value now.
     *
     * @param seq the last number of this journal that is in it
     * @param value what the counter holds; 0 when there is none
     * @param restored whether the store had forgotten what the journal's checkpoint says
     */
    record Applied(long seq, BigDecimal value, boolean restored) implements CounterAnswer {}

    /** The store has forgotten entries that were not sent; nothing was changed. @param after send all after this */
    record Needs(long after) implements CounterAnswer {}

    /** Refused for good, such as an addition to what is no number; nothing was changed. */
    record Refused(String reason) implements CounterAnswer {}
}
