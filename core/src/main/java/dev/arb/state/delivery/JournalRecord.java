package dev.arb.state.delivery;

import dev.arb.state.CounterCheckpoint;
import dev.arb.state.CounterEntry;
import dev.arb.state.StateWrite;
import java.math.BigDecimal;
import java.util.Optional;

/** What can be written in a journal; {@link JournalState} says what it means, {@link JournalLines} how it looks. */
sealed interface JournalRecord {
    /**
     * The first record of a file.
     *
     * @param id of the journal, by which stores tell it from others
     * @param store description of the store it is for, for people
     * @param next the first number that has not been used
     */
    record Head(String id, String store, long next) implements JournalRecord {}

    /** A change of a counter; the same number again replaces it. */
    record Entry(String key, CounterEntry entry) implements JournalRecord {}

    /**
     * A day begins for a count, see {@link StateWrite.BeginDay}; an entry of the same number says later what came of it.
     */
    record DayBegins(String key, long seq, String dateKey, String date) implements JournalRecord {
        /** Whether the count begins again. @param before the date that was begun last */
        boolean resets(Optional<String> before) {
            return before.isPresent() && !before.get().equals(date);
        }

        CounterEntry resolved(boolean resets) {
            return resets ? new CounterEntry.Set(seq, BigDecimal.ZERO) : new CounterEntry.Add(seq, BigDecimal.ZERO);
        }
    }

    /** The last date that was begun for a count, for a store that has forgotten it. */
    record DayKnown(String key, String date) implements JournalRecord {}

    /** Changes up to a number are in this value. */
    record Checkpoint(String key, CounterCheckpoint at) implements JournalRecord {}

    /** Changes up to a number are in the store. */
    record Acknowledged(String key, long seq) implements JournalRecord {}

    /** Changes up to a number that are not in the store never will be. */
    record Refused(String key, long seq) implements JournalRecord {}

    /** A write of anything but a counter that could not be delivered yet. @param atMs when it was made, epoch ms */
    record Waits(StateWrite write, long atMs) implements JournalRecord {}

    /** None of those writes waits any more. */
    record AllDelivered() implements JournalRecord {}
}
