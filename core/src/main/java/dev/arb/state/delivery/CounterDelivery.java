package dev.arb.state.delivery;

import dev.arb.state.CounterAnswer;
import dev.arb.state.CounterBatch;
import dev.arb.state.CounterCheckpoint;
import dev.arb.state.CounterEntry;
import dev.arb.state.StateStore;
import dev.arb.state.StateWrite;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.Ttl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the counters of a journal to its store, each change exactly once: it is in the journal before it is sent, and
 * the store keeps its number beside the value. For one thread; others may read the journal's state while they hold it.
 */
final class CounterDelivery {
    private static final int ENTRIES_A_BATCH = 1_000;
    /** Acknowledged entries of a counter that are kept before a checkpoint takes their place. */
    private static final int KEPT_ENTRIES = 500;

    private static final int MOST_QUESTIONS = 10;

    private final StateStore store;
    private final Journal journal;
    private final JournalState state;
    private final DeliveryNews news;

    CounterDelivery(StateStore store, Journal journal, DeliveryNews news) {
        this.store = store;
        this.journal = journal;
        this.state = journal.state();
        this.news = news;
    }

    /** Takes a change over. @return what is to be written in the journal */
    JournalRecord accept(StateWrite.OfCounter write) {
        CounterEntry earlier =
                state.counterOf(write.key()).map(CounterLog::lastUnattempted).orElse(null);
        CounterEntry entry = earlier == null
                ? entry(write, state.takeNumber())
                : CounterLog.merged(earlier, entry(write, earlier.seq()));
        return known(new JournalRecord.Entry(write.key(), entry));
    }

    private static CounterEntry entry(StateWrite.OfCounter write, long number) {
        return switch (write) {
            case StateWrite.Increment increment -> new CounterEntry.Add(number, increment.by());
            case StateWrite.SetNumber set -> new CounterEntry.Set(number, set.value());
        };
    }

    JournalRecord accept(StateWrite.BeginDay day) {
        return known(new JournalRecord.DayBegins(day.countKey(), state.takeNumber(), day.key(), day.date()));
    }

    private JournalRecord known(JournalRecord record) {
        synchronized (state) {
            state.apply(record);
        }
        return record;
    }

    /**
     * Finds out what the days that have begun mean: the store's date decides, or the journal's where the store has
     * none.
     *
     * @return the dates to be written; before the counts, so that a count is never reset twice
     */
    List<StateWrite> resolveDays() {
        List<StateWrite> dates = new ArrayList<>();
        List<JournalRecord> records = new ArrayList<>();
        for (CounterLog log : state.counters()) {
            for (JournalRecord.DayBegins day : log.days()) {
                Optional<String> stored = store.readString(day.dateKey()).or(() -> state.day(day.key()));
                records.add(known(new JournalRecord.Entry(day.key(), day.resolved(day.resets(stored)))));
                records.add(known(new JournalRecord.DayKnown(day.key(), day.date())));
                dates.add(new StateWrite.PutString(day.dateKey(), day.date(), Ttl.NONE));
            }
        }
        journal.append(records);
        return dates;
    }

    /**
     * Sends what waits.
     *
     * @param all also has the counters looked after that have nothing new
     * @return whether the store turned out to have forgotten something
     * @throws StoreUnreachableException when the store does not answer; what was sent may or may not be in it
     */
    boolean deliver(boolean all) {
        boolean forgotten = false;
        for (CounterLog log : state.counters()) {
            if (all || log.isWaiting()) {
                forgotten |= deliver(log);
            }
        }
        return forgotten;
    }

    private boolean deliver(CounterLog log) {
        boolean forgotten = false;
        long after = log.acknowledged();
        log.markAttempted();
        for (int question = 0; question < MOST_QUESTIONS; question++) {
            CounterBatch batch = log.batch(state.id(), after, ENTRIES_A_BATCH);
            switch (store.applyCounter(batch)) {
                case CounterAnswer.Applied applied -> {
                    forgotten |= applied.restored();
                    acknowledge(log, applied);
                    news.written(batch.entries().size());
                    if (!log.isWaiting()) {
                        return forgotten;
                    }
                    after = log.acknowledged();
                    question = 0;
                }
                case CounterAnswer.Needs needs -> {
                    forgotten = true;
                    after = needs.after();
                }
                case CounterAnswer.Refused refused -> {
                    refuse(log, refused.reason());
                    return forgotten;
                }
            }
        }
        throw new StoreUnreachableException(
                "the numbers in '" + CounterBatch.seqKey(log.key())
                        + "' keep changing; does another program write them?",
                new IllegalStateException(MOST_QUESTIONS + " attempts"));
    }

    private void acknowledge(CounterLog log, CounterAnswer.Applied applied) {
        boolean nothingNew = applied.seq() <= log.acknowledged() && !applied.restored();
        if (nothingNew) {
            return;
        }
        boolean checkpoint = log.checkpoint().isEmpty() || log.keptEntries() >= KEPT_ENTRIES || applied.restored();
        journal.append(List.of(known(
                checkpoint
                        ? new JournalRecord.Checkpoint(log.key(), new CounterCheckpoint(applied.seq(), applied.value()))
                        : new JournalRecord.Acknowledged(log.key(), applied.seq()))));
    }

    private void refuse(CounterLog log, String reason) {
        String sentence = "changes of the counter '" + log.key() + "' are refused by " + store.description() + ": "
                + reason + "; remove the key or set it to a number";
        if (news.rejected(1, sentence)) {
            news.warn(sentence);
        }
        journal.append(List.of(known(new JournalRecord.Refused(log.key(), log.last()))));
    }
}
