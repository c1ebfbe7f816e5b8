package dev.arb.state.delivery;

import dev.arb.state.CounterBatch;
import dev.arb.state.CounterCheckpoint;
import dev.arb.state.CounterEntry;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a journal knows of one counter: a checkpoint and every change after it, acknowledged ones too, as a store that
 * comes back old needs them again. For one thread at a time.
 */
final class CounterLog {
    private final String key;
    private final TreeMap<Long, CounterEntry> entries = new TreeMap<>();
    /** Days that begin at a number, and whose effect is not known before the store has told the date it holds. */
    private final TreeMap<Long, JournalRecord.DayBegins> days = new TreeMap<>();

    private @Nullable CounterCheckpoint checkpoint;
    private long acknowledged;
    private long attempted;

    CounterLog(String key) {
        this.key = key;
    }

    /** Adds an entry, or replaces the one of the same number. */
    void put(CounterEntry entry) {
        days.remove(entry.seq());
        entries.put(entry.seq(), entry);
    }

    void put(JournalRecord.DayBegins day) {
        days.put(day.seq(), day);
    }

    void acknowledge(long seq) {
        acknowledged = Math.max(acknowledged, seq);
        attempted = Math.max(attempted, seq);
    }

    void checkpoint(CounterCheckpoint at) {
        acknowledge(at.seq());
        checkpoint = at;
        entries.headMap(at.seq(), true).clear();
        days.headMap(at.seq(), true).clear();
    }

    /** Entries up to a number that no store has taken are given up. */
    void refuse(long seq) {
        entries.subMap(acknowledged, false, Math.max(acknowledged, seq), true).clear();
    }

    /** From here on everything may be in a store, whether it answers or not. */
    void markAttempted() {
        attempted = Math.max(attempted, last());
    }

    /** The last entry if no store has ever been sent it, so that it may still be changed; else null. */
    @Nullable
    CounterEntry lastUnattempted() {
        boolean changeable = !entries.isEmpty()
                && entries.lastKey() > attempted
                && (days.isEmpty() || days.lastKey() < entries.lastKey());
        return changeable ? entries.lastEntry().getValue() : null;
    }

    String key() {
        return key;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** The last number of any change, or of what was acknowledged. */
    long last() {
        long newest = entries.isEmpty() ? acknowledged : Math.max(acknowledged, entries.lastKey());
        return days.isEmpty() ? newest : Math.max(newest, days.lastKey());
    }

    boolean isWaiting() {
        return last() > acknowledged;
    }

    Optional<CounterCheckpoint> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    /** Entries that are kept although the store has them. */
    int keptEntries() {
        return entries.headMap(acknowledged, true).size();
    }

    Collection<CounterEntry> entries() {
        return entries.values();
    }

    /** Days whose effect is not known yet. */
    List<JournalRecord.DayBegins> days() {
        return List.copyOf(days.values());
    }

    /** Everything after a number, at most so many entries; days must have been resolved. */
    CounterBatch batch(String journal, long after, int most) {
        List<CounterEntry> sent =
                entries.tailMap(after, false).values().stream().limit(most).toList();
        return new CounterBatch(key, journal, checkpoint(), acknowledged, after, sent);
    }

    /** Everything that is known, for laying it over a store. @param resets whether a day would begin with 0 */
    CounterBatch whole(String journal, Predicate<JournalRecord.DayBegins> resets) {
        TreeMap<Long, CounterEntry> all = new TreeMap<>(entries);
        days.values().forEach(day -> all.put(day.seq(), day.resolved(resets.test(day))));
        long after = checkpoint == null ? 0 : checkpoint.seq();
        return new CounterBatch(key, journal, checkpoint(), acknowledged, after, List.copyOf(all.values()));
    }

    /** The same change as {@code earlier} followed by another, under its number. */
    static CounterEntry merged(CounterEntry earlier, CounterEntry next) {
        return switch (next) {
            case CounterEntry.Set set -> new CounterEntry.Set(earlier.seq(), set.to());
            case CounterEntry.Add add ->
                switch (earlier) {
                    case CounterEntry.Add first -> new CounterEntry.Add(first.seq(), sum(first.by(), add.by()));
                    case CounterEntry.Set first -> new CounterEntry.Set(first.seq(), sum(first.to(), add.by()));
                };
        };
    }

    private static BigDecimal sum(BigDecimal a, BigDecimal b) {
        return a.add(b);
    }
}
