package dev.arb.state.delivery;

import dev.arb.state.Keys;
import dev.arb.state.StateSink;
import dev.arb.state.StateStore;
import dev.arb.state.StateWrite;
import dev.arb.state.StateWriter;
import dev.arb.state.StoreKind;
import dev.arb.time.Backoff;
import dev.arb.time.NanoClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes writes without I/O and writes them to a store on a thread of its own. {@link #post} costs a short lock and a
 * map entry; the lock is never held during I/O. Of several writes of a key only the newest is written, increments
 * add up.
 *
 * <p>Over Redis it keeps a journal on the disk: changes of counters before they are sent, everything else while Redis
 * does not answer. It is brought when Redis answers again, tried with backoff and jitter, and by the next publisher of
 * the same place if this process ends before. Each change of a counter is applied exactly once, also when Redis comes
 * back old or empty. Over the other stores what waits is kept in bounded memory.
 *
 * <p>Thread-safe. The store belongs to whoever opened it and is not closed here.
 */
public final class StatePublisher implements StateSink, AutoCloseable {
    /** Keys that may wait before gauges are dropped, in the mailbox and once more behind it. */
    public static final int DEFAULT_CAPACITY = 10_000;
    /** Pause between two batches, so that a fast engine does not write every step. */
    public static final Duration DEFAULT_PACE = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(StatePublisher.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    /** Longer than a store takes to answer or to fail. */
    private static final Duration END_TIMEOUT = Duration.ofSeconds(5);
    /** How much may be lost with the process while the store does not answer. */
    private static final long KEEP_EVERY_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long FIRST_RETRY_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_RETRY_NS = TimeUnit.SECONDS.toNanos(5);
    private static final long MS_NS = 1_000_000L;

    private final NanoClock clock;
    private final long paceNs;
    private final BooleanSupplier mayWrite;
    private final DeliveryNews news = new DeliveryNews();
    private final Delivery delivery;
    private final Mailbox mailbox;
    private final Undelivered undelivered = new Waiting();
    private final OverlayStore view;
    private final Backoff backoff = new Backoff(FIRST_RETRY_NS, LONGEST_RETRY_NS, RandomGenerator.getDefault());
    private final Thread thread;

    // Of the publisher's thread.
    private long tryAtNs = System.nanoTime();
    private long fetchedUpTo;

    private volatile int waitingBehind;

    /**
     * What a publisher needs.
     *
     * @param stateDirectory where the user's state lies on this machine; the journal goes below it, for Redis only
     * @param keys of the namespace; the caller holds its lock, so that the journal has one writer
     * @param mayWrite asked before each delivery, without I/O: after a no nothing is written any more
     */
    public record Setup(Path stateDirectory, Keys keys, BooleanSupplier mayWrite) {}

    /** @param clock wall clock, for the age of what waits */
    public StatePublisher(StateStore store, Setup setup, NanoClock clock) {
        this(store, setup, JournalFiles.DISK, clock, DEFAULT_CAPACITY, DEFAULT_PACE);
    }

    StatePublisher(StateStore store, Setup setup, JournalFiles files, NanoClock clock, int capacity, Duration pace) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity was " + capacity + " keys, it must be at least 1");
        }
        this.clock = clock;
        this.paceNs = pace.toNanos();
        this.mayWrite = setup.mayWrite;
        this.delivery = new Delivery(store, journal(store, setup, files, capacity), capacity, this::nowMs, news);
        this.waitingBehind = delivery.waiting();
        this.mailbox = new Mailbox(capacity, waitingBehind > 0);
        this.view = new OverlayStore(Optional.of(store), store.description(), undelivered, clock);
        this.thread = Thread.ofPlatform().name("state-publisher").daemon(true).unstarted(this::run);
        this.thread.start();
    }

    private @Nullable Journal journal(StateStore store, Setup setup, JournalFiles files, int capacity) {
        if (store.kind() != StoreKind.REDIS) {
            return null;
        }
        Path file = JournalPlace.file(setup.stateDirectory, store.description(), setup.keys);
        return Journal.open(files, file, store.description(), capacity, news);
    }

    /** The setters of a namespace, for the thread of the engine. */
    public StateWriter writer(Keys keys) {
        return new StateWriter(this, keys);
    }

    /** The store as it will be when all that was posted has arrived; for reading. It does I/O. */
    public StateStore view() {
        return view;
    }

    /** What {@link #view} lays over the store. */
    Undelivered undelivered() {
        return undelivered;
    }

    /** After {@link #close} it does nothing. */
    @Override
    public void post(StateWrite write) {
        mailbox.post(write, nowMs());
    }

    /**
     * Whether everything posted so far has been taken by the publisher. Gauges that are posted before would only
     * replace others that nobody has seen: a fast engine saves their cost by asking first. Never blocks.
     */
    public boolean isDrained() {
        return mailbox.size() == 0;
    }

    /** Whether the last attempt to write failed. Never blocks. */
    public boolean inOutage() {
        return delivery.isOutage();
    }

    /**
     * Tells of each row that the store has taken, so that one can know what a reader sees without asking the store.
     *
     * @param listener called on the publisher's thread; may not wait
     */
    public void onTaken(Consumer<StateWrite> listener) {
        delivery.onTaken(listener);
    }

    /** A sentence for whoever runs that was not taken before. Never blocks. */
    public Optional<String> takeWarning() {
        return news.takeWarning();
    }

    /** Whether what the store has not got outlives the process. Never blocks. */
    public boolean isKept() {
        return delivery.isKept();
    }

    public PublisherStats stats() {
        return news.stats(mailbox.posted(), mailbox.dropped(), (long) mailbox.size() + waitingBehind, inOutage());
    }

    /** Waits until all that was posted before is written. @return false when it was not within the timeout */
    public boolean flush(Duration timeout) {
        return mailbox.flush(timeout);
    }

    @Override
    public void close() {
        close(CLOSE_TIMEOUT);
    }

    /**
     * Writes what waits, and ends the thread. What could not be written is in the journal then, where there is one.
     *
     * @return false when something could not be written in time
     */
    public boolean close(Duration timeout) {
        mailbox.stop();
        boolean complete = flush(timeout);
        mailbox.abandon();
        try {
            thread.join(END_TIMEOUT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        delivery.close();
        return complete;
    }

    private void run() {
        try {
            while (mailbox.awaitWork()) {
                if (!mayWrite.getAsBoolean()) {
                    LOG.warn("another runner owns the namespace; this one writes nothing more");
                    mailbox.abandon();
                    return;
                }
                turn();
            }
            take();
            delivery.keep();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        boolean hurried = mailbox.takeUrgent();
        take();
        boolean due = hurried || !delivery.isOutage() || System.nanoTime() - tryAtNs >= 0;
        boolean complete = due && delivery.deliver();
        if (complete) {
            backoff.reset();
        } else if (due) {
            tryAtNs = System.nanoTime() + backoff.nextNs();
        }
        delivery.keep();
        waitingBehind = delivery.waiting();
        mailbox.settle(complete ? fetchedUpTo : -1, waitingBehind > 0, delivery.takeDropped());
        mailbox.pause(complete ? paceNs : Math.min(KEEP_EVERY_NS, tryAtNs - System.nanoTime()));
    }

    /**
     * Hands the mailbox over, and puts into the journal what belongs there. Whoever looks at what waits holds the lock of
     * the delivery's state, and so sees a write in one place or the other.
     */
    private void take() {
        List<JournalRecord> records;
        synchronized (delivery.state()) {
            PendingWrites taken = mailbox.fetch(posted -> fetchedUpTo = posted);
            records = delivery.accept(taken);
            waitingBehind = delivery.waiting();
        }
        delivery.append(records);
    }

    /** What has been posted and not delivered, in the mailbox and behind it. */
    private final class Waiting implements Undelivered {
        @Override
        public boolean isEmpty() {
            synchronized (delivery.state()) {
                return mailbox.size() == 0 && waitingBehind == 0;
            }
        }

        @Override
        public Optional<String> dateKeyOf(String key) {
            synchronized (delivery.state()) {
                return delivery.state().dateKeyOf(key);
            }
        }

        @Override
        public Changes of(String key, Optional<String> storedDate) {
            synchronized (delivery.state()) {
                Changes behind = delivery.state().changes(key, storedDate, nowMs());
                Optional<StateWrite> newest = mailbox.get(key, nowMs());
                if (newest.isEmpty()) {
                    return behind;
                }
                List<StateWrite> writes = new ArrayList<>(behind.writes());
                writes.add(JournalState.plain(newest.get()));
                return new Changes(behind.counter(), writes);
            }
        }

        @Override
        public Set<String> keys() {
            synchronized (delivery.state()) {
                Set<String> keys = delivery.state().keys();
                mailbox.addKeysTo(keys);
                return keys;
            }
        }
    }

    private long nowMs() {
        return Math.floorDiv(clock.nowNs(), MS_NS);
    }
}
