package dev.arb.state.delivery;

import dev.arb.state.CounterBatch;
import dev.arb.state.StateWrite;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was written and has not reached a store yet, as it changes what a reader sees. Thread-safe; does no I/O. */
interface Undelivered {
    /**
     * What is to be laid over a key, in this order.
     *
     * @param counter everything known of a counter
     * @param writes of the key, as they are to be applied now
     */
    record Changes(Optional<CounterBatch> counter, List<StateWrite> writes) {
        boolean isEmpty() {
            return counter.isEmpty() && writes.isEmpty();
        }
    }

    /** Whether the store has everything. */
    boolean isEmpty();

    /** Where the store keeps the date of a count, when a day has begun whose effect depends on it. */
    Optional<String> dateKeyOf(String key);

    /** @param storedDate what the store has at {@link #dateKeyOf} */
    Changes of(String key, Optional<String> storedDate);

    /** All keys that are changed. */
    Set<String> keys();
}
