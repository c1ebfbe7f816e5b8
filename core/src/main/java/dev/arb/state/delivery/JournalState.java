package dev.arb.state.delivery;

import dev.arb.state.CounterBatch;
import dev.arb.state.CounterEntry;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the records of a journal add up to. For one thread at a time. */
final class JournalState {
    private String id = "";
    private String store = "";
    private long next = 1;
    private final Map<String, CounterLog> counters = new LinkedHashMap<>();
    private final Map<String, String> days = new LinkedHashMap<>();
    private final PendingWrites rows;

    /** @param capacity of rows that wait */
    JournalState(int capacity) {
        this.rows = new PendingWrites(capacity);
    }

    void apply(JournalRecord record) {
        switch (record) {
            case JournalRecord.Head head -> {
                id = head.id();
                store = head.store();
                next = Math.max(next, head.next());
            }
            case JournalRecord.Entry entry -> {
                counter(entry.key()).put(entry.entry());
                next = Math.max(next, entry.entry().seq() + 1);
            }
            case JournalRecord.DayBegins day -> {
                counter(day.key()).put(day);
                next = Math.max(next, day.seq() + 1);
            }
            case JournalRecord.DayKnown day -> days.put(day.key(), day.date());
            case JournalRecord.Checkpoint checkpoint -> {
                counter(checkpoint.key()).checkpoint(checkpoint.at());
                next = Math.max(next, checkpoint.at().seq() + 1);
            }
            case JournalRecord.Acknowledged acknowledged -> {
                counter(acknowledged.key()).acknowledge(acknowledged.seq());
                next = Math.max(next, acknowledged.seq() + 1);
            }
            case JournalRecord.Refused refused -> {
                counter(refused.key()).refuse(refused.seq());
                next = Math.max(next, refused.seq() + 1);
            }
            case JournalRecord.Waits waits -> rows.add(waits.write(), waits.atMs());
            case JournalRecord.AllDelivered all -> rows.clear();
        }
    }

    private CounterLog counter(String key) {
        return counters.computeIfAbsent(key, CounterLog::new);
    }

    /** A number that no entry has. @throws IllegalStateException after 2^53 of them */
    long takeNumber() {
        if (next >= CounterEntry.MOST) {
            throw new IllegalStateException("the numbers of journal " + id + " are used up");
        }
        return next++;
    }

    /** Leaves out numbers that may have been used and forgotten. @return false when there are not so many left */
    boolean skipNumbers(long gap) {
        next += gap;
        return next < CounterEntry.MOST - gap;
    }

    String id() {
        return id;
    }

    Optional<CounterLog> counterOf(String key) {
        return Optional.ofNullable(counters.get(key));
    }

    Iterable<CounterLog> counters() {
        return counters.values();
    }

    /** The last date that was begun for a count. */
    Optional<String> day(String countKey) {
        return Optional.ofNullable(days.get(countKey));
    }

    PendingWrites rows() {
        return rows;
    }

    /** Whether everything that was written is in the store. */
    boolean isDelivered() {
        return rows.isEmpty() && waitingCounters() == 0;
    }

    int waitingCounters() {
        int waiting = 0;
        for (CounterLog log : counters.values()) {
            waiting += log.isWaiting() ? 1 : 0;
        }
        return waiting;
    }

    /** See {@link Undelivered#dateKeyOf}. */
    Optional<String> dateKeyOf(String countKey) {
        CounterLog log = counters.get(countKey);
        return log == null
                ? Optional.empty()
                : log.days().stream().map(JournalRecord.DayBegins::dateKey).findFirst();
    }

    /** See {@link Undelivered#of}. */
    Undelivered.Changes changes(String key, Optional<String> storedDate, long nowMs) {
        Optional<String> date = storedDate.or(() -> day(key));
        Optional<CounterBatch> counter = counterOf(key).map(log -> log.whole(id, day -> day.resets(date)));
        List<StateWrite> writes = new ArrayList<>();
        for (CounterLog log : counters.values()) {
            for (JournalRecord.DayBegins day : log.days()) {
                if (day.dateKey().equals(key)) {
                    writes.add(new StateWrite.PutString(key, day.date(), Ttl.NONE));
                }
            }
        }
        rows.get(key, nowMs).map(JournalState::plain).ifPresent(writes::add);
        return new Undelivered.Changes(counter, writes);
    }

    /** A day that begins is a date at its own key. */
    static StateWrite plain(StateWrite write) {
        return write instanceof StateWrite.BeginDay begin
                ? new StateWrite.PutString(begin.key(), begin.date(), Ttl.NONE)
                : write;
    }

    /** Every key that something is known of. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(counters.keySet());
        keys.addAll(rows.keys());
        return keys;
    }

    /** The records that say the same as all so far, rows not included. */
    List<JournalRecord> withoutRows() {
        List<JournalRecord> records = new ArrayList<>();
        records.add(new JournalRecord.Head(id, store, next));
        days.forEach((key, date) -> records.add(new JournalRecord.DayKnown(key, date)));
        for (CounterLog log : counters.values()) {
            log.checkpoint().ifPresent(at -> records.add(new JournalRecord.Checkpoint(log.key(), at)));
            log.entries().forEach(entry -> records.add(new JournalRecord.Entry(log.key(), entry)));
            records.addAll(log.days());
            if (log.acknowledged() > 0) {
                records.add(new JournalRecord.Acknowledged(log.key(), log.acknowledged()));
            }
        }
        return records;
    }
}
