package dev.arb.state;

import java.util.List;
import java.util.Optional;

/**
 * Changes of one counter for {@link StateStore#applyCounter}: the entries of one journal, and what that journal knows
 * of the past, so that each is applied exactly once even when the store has lost some.
 *
 * @param key full key of the counter
 * @param journal id of the journal, which numbers its entries
 * @param checkpoint the state from which the journal still has every entry; empty when it has every entry ever made
 * @param acknowledged the last number that a store is known to have applied, 0 for none
 * @param after {@code entries} has everything after this number
 * @param entries in the order of their numbers; none to have the store looked after only
 */
public record CounterBatch(
        String key,
        String journal,
        Optional<CounterCheckpoint> checkpoint,
        long acknowledged,
        long after,
        List<CounterEntry> entries) {
    public CounterBatch {
        entries = List.copyOf(entries);
    }

    /** Where the last number of each journal stands, in the cluster slot of the counter. */
    public String seqKey() {
        return seqKey(key);
    }

    /** See {@link #seqKey()}. */
    public static String seqKey(String counterKey) {
        return "{" + counterKey + "}:seq";
    }
}
