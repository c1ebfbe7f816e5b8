package dev.arb.state.delivery;

import dev.arb.state.Rejection;
import dev.arb.state.StateStore;
import dev.arb.state.StateStoreException;
import dev.arb.state.StateWrite;
import dev.arb.state.StoreUnreachableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings writes to a store, in order and without loss, and keeps in the journal what the store has not got yet.
 * Without a journal (stores on this machine) what waits is kept in memory only. Rows that stay are remembered, and
 * written again to a store that comes back without them. For one thread, which does the I/O; others may look at what
 * waits while they hold its lock.
 */
final class Delivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 500;
    private static final int MOST_LASTING = 1_000;
    /** So often a store is asked whether it still has the counters, which nothing else would tell. */
    private static final long LOOK_AFTER_MS = 5_000;

    private final StateStore store;
    private final @Nullable Journal journal;
    private final @Nullable CounterDelivery counters;
    private final JournalState state;
    private final LongSupplier nowMs;
    private final DeliveryNews news;
    private final Map<String, StateWrite> lasting = new LinkedHashMap<>();
    private boolean suspicious = true;
    private long lookedAfterMs;
    private long droppedSeen;
    private volatile boolean outage;
    private volatile Consumer<StateWrite> taken = write -> {};

    /** @param nowMs wall clock, epoch ms */
    Delivery(StateStore store, @Nullable Journal journal, int capacity, LongSupplier nowMs, DeliveryNews news) {
        this.store = store;
        this.journal = journal;
        this.counters = journal == null ? null : new CounterDelivery(store, journal, news);
        this.state = journal == null ? new JournalState(capacity) : journal.state();
        this.nowMs = nowMs;
        this.news = news;
    }

    /** What waits; to be looked at while its lock is held. */
    JournalState state() {
        return state;
    }

    /** Whether what waits outlives the process. */
    boolean isKept() {
        return journal != null && !journal.isFailing();
    }

    boolean isOutage() {
        return outage;
    }

    /** @param listener told of each row that the store has taken, on the thread that delivers */
    void onTaken(Consumer<StateWrite> listener) {
        taken = listener;
    }

    /** Takes writes over, without I/O. @return what is to be put into the journal before anything is delivered */
    List<JournalRecord> accept(PendingWrites taken) {
        List<JournalRecord> records = new ArrayList<>();
        taken.forEach((write, atMs) -> {
            CounterDelivery journaled = counters;
            if (journaled != null && write instanceof StateWrite.OfCounter counter) {
                records.add(journaled.accept(counter));
            } else if (journaled != null && write instanceof StateWrite.BeginDay day) {
                records.add(journaled.accept(day));
            } else {
                add(write, atMs);
            }
        });
        return records;
    }

    private void add(StateWrite write, long atMs) {
        synchronized (state) {
            state.rows().add(write, atMs);
        }
        if (counters != null) {
            remember(write);
        }
    }

    private void remember(StateWrite write) {
        StateWrite earlier = lasting.remove(write.key());
        if (!write.isGauge() && lasting.size() < MOST_LASTING) {
            lasting.put(write.key(), earlier == null ? write : earlier.then(write));
        }
    }

    /** Puts records into the journal that {@link #accept} gave. */
    void append(List<JournalRecord> records) {
        if (journal != null) {
            journal.append(records);
        }
    }

    /** How many keys wait for the store or the journal. */
    int waiting() {
        boolean journalWaits = journal != null && (journal.isFailing() || journal.holdsRows());
        return Math.max(state.rows().size() + state.waitingCounters(), journalWaits ? 1 : 0);
    }

    /** Rows dropped since the last call, for want of room. */
    long takeDropped() {
        long now = state.rows().dropped();
        long since = now - droppedSeen;
        droppedSeen = now;
        return since;
    }

    /** Brings everything that waits. @return false when the store does not answer */
    boolean deliver() {
        try {
            boolean lookAfter = nowMs.getAsLong() - lookedAfterMs >= LOOK_AFTER_MS;
            suspicious = suspicious || outage ? deliverAll() : deliverOnce(lookAfter);
            if (suspicious) {
                suspicious = deliverAll();
            }
            answered();
            return true;
        } catch (StateStoreException unreachable) {
            // A refusal of single writes has been dealt with: this one is of something that is needed for all.
            failed(String.valueOf(unreachable.getMessage()));
            return false;
        }
    }

    /** Also what the store had once and may have forgotten. @return whether it had */
    private boolean deliverAll() {
        long now = nowMs.getAsLong();
        synchronized (state) {
            lasting.values().forEach(write -> state.rows().add(write, now));
        }
        return deliverOnce(true);
    }

    private boolean deliverOnce(boolean all) {
        if (counters != null) {
            long now = nowMs.getAsLong();
            counters.resolveDays().forEach(date -> add(date, now));
        }
        deliverRows();
        boolean forgotten = false;
        if (counters != null) {
            forgotten = counters.deliver(all);
            if (all) {
                lookedAfterMs = nowMs.getAsLong();
            }
        }
        if (journal != null && journal.holdsRows()) {
            journal.append(List.of(new JournalRecord.AllDelivered()));
        }
        return forgotten;
    }

    private void deliverRows() {
        while (!state.rows().isEmpty()) {
            List<StateWrite> batch = state.rows().first(BATCH, nowMs.getAsLong());
            deliver(batch);
            synchronized (state) {
                state.rows().remove(batch);
            }
        }
    }

    private void deliver(List<StateWrite> batch) {
        try {
            List<Rejection> rejections = store.apply(batch);
            rejections.forEach(
                    rejection -> refused(1, "write of '" + rejection.key() + "' refused: " + rejection.reason()));
            news.written(batch.size() - rejections.size());
            tell(batch, rejections);
        } catch (StoreUnreachableException unreachable) {
            throw unreachable;
        } catch (RuntimeException refused) {
            // Trying again would fail again, and keep everything behind it from being written.
            refused(batch.size(), batch.size() + " state writes are lost: " + refused.getMessage());
            LOG.error("{} refused {} state writes, which are lost", store.description(), batch.size(), refused);
        }
    }

    private void tell(List<StateWrite> batch, List<Rejection> rejections) {
        Set<String> refused = rejections.stream().map(Rejection::key).collect(Collectors.toSet());
        Consumer<StateWrite> listener = taken;
        for (StateWrite write : batch) {
            if (!refused.contains(write.key())) {
                listener.accept(write);
            }
        }
    }

    private void refused(int writes, String sentence) {
        if (news.rejected(writes, sentence)) {
            news.warn(store.description() + ": " + sentence + "; further refusals are only counted");
        }
    }

    /** Puts into the journal what waits and is not there yet. */
    void keep() {
        if (journal == null) {
            return;
        }
        List<JournalRecord> records = new ArrayList<>();
        state.rows().forEachNew((write, atMs) -> records.add(new JournalRecord.Waits(write, atMs)));
        journal.append(records);
        journal.tryAgain();
    }

    private void answered() {
        if (outage) {
            outage = false;
            LOG.warn("state store {} answers again; what waited has been written", store.description());
        }
    }

    private void failed(String sentence) {
        news.failed(sentence);
        if (!outage) {
            outage = true;
            LOG.warn(
                    "{}; the run goes on, keeps what it writes {} and brings it when the store answers",
                    sentence,
                    journal == null ? "in memory" : "in its journal");
        }
    }

    /** Keeps what waits, and writes nothing more. */
    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
    }
}
