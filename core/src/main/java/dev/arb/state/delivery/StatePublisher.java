package dev.arb.state.delivery;

import dev.arb.state.Keys;
import dev.arb.state.Rejection;
import dev.arb.state.StateSink;
import dev.arb.state.StateStore;
import dev.arb.state.StateWrite;
import dev.arb.state.StateWriter;
import dev.arb.state.StoreUnreachableException;
import dev.arb.time.NanoClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes writes without I/O and writes them to a store on a thread of its own. {@link #post} costs a short lock and a
 * map entry; the lock is never held during I/O. Of several writes of a key only the newest is written, increments
 * add up. While the store does not answer, writes are kept in bounded memory with their age, and tried again with
 * backoff and jitter.
 *
 * <p>A batch whose acknowledgement was lost is written again: gauges do not mind, an increment may then count twice.
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
    private static final int BATCH = 500;
    private static final long MS_NS = 1_000_000L;

    private final StateStore store;
    private final NanoClock clock;
    private final int capacity;
    private final long paceNs;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    /** For the publisher, when it sleeps because there is nothing to do. */
    private final Condition work = lock.newCondition();
    /** For the publisher, when it sleeps between two batches: somebody is in a hurry. */
    private final Condition hurry = lock.newCondition();
    /** For those who flush. */
    private final Condition done = lock.newCondition();

    // Guarded by lock.
    private PendingWrites mailbox;
    private long posted;
    private long settled;
    private boolean idle;
    private boolean urgent;
    private boolean stopping;
    private boolean abandoned;
    private long dropped;

    // Of the publisher's thread; read by others for statistics only.
    private final PendingWrites backlog;
    private long backlogDroppedSeen;
    private volatile int mailboxSize;
    private volatile int backlogSize;
    private final LongAdder written = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile boolean outage;
    private volatile Optional<String> lastFailure = Optional.empty();

    public StatePublisher(StateStore store, NanoClock clock) {
        this(store, clock, DEFAULT_CAPACITY, DEFAULT_PACE);
    }

    /** @param clock wall clock, for the age of what waits */
    public StatePublisher(StateStore store, NanoClock clock, int capacity, Duration pace) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity was " + capacity + " keys, it must be at least 1");
        }
        this.store = store;
        this.clock = clock;
        this.capacity = capacity;
        this.paceNs = pace.toNanos();
        this.mailbox = new PendingWrites(capacity);
        this.backlog = new PendingWrites(capacity);
        this.thread = Thread.ofPlatform().name("state-publisher").daemon(true).unstarted(this::run);
        this.thread.start();
    }

    /** The setters of a namespace, for the thread of the engine. */
    public StateWriter writer(Keys keys) {
        return new StateWriter(this, keys);
    }

    /** After {@link #close} it does nothing. */
    @Override
    public void post(StateWrite write) {
        long nowMs = nowMs();
        lock.lock();
        try {
            if (stopping) {
                return;
            }
            mailbox.add(write, nowMs);
            mailboxSize = mailbox.size();
            posted++;
            if (idle) {
                // Waking a thread costs more than all the rest, so only when there is one to wake.
                idle = false;
                work.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether everything posted so far has been taken by the publisher. Gauges that are posted before would only
     * replace others that nobody has seen: a fast engine saves their cost by asking first. Never blocks.
     */
    public boolean isDrained() {
        return mailboxSize == 0;
    }

    /** Whether the last attempt to write failed. Never blocks. */
    public boolean inOutage() {
        return outage;
    }

    public PublisherStats stats() {
        lock.lock();
        try {
            return new PublisherStats(
                    posted,
                    written.sum(),
                    rejected.sum(),
                    dropped + mailbox.dropped(),
                    failures.sum(),
                    (long) mailboxSize + backlogSize,
                    outage,
                    lastFailure);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all that was posted before is written. @return false when it was not within the timeout */
    public boolean flush(Duration timeout) {
        long remainingNs = timeout.toNanos();
        lock.lock();
        try {
            long target = posted;
            urgent = true;
            wakeUp();
            while (settled < target) {
                if (remainingNs <= 0 || abandoned) {
                    return false;
                }
                remainingNs = done.awaitNanos(remainingNs);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void wakeUp() {
        work.signal();
        hurry.signal();
    }

    @Override
    public void close() {
        close(CLOSE_TIMEOUT);
    }

    /** Writes what waits, and ends the thread. @return false when something could not be written in time */
    public boolean close(Duration timeout) {
        lock.lock();
        try {
            stopping = true;
        } finally {
            lock.unlock();
        }
        boolean complete = flush(timeout);
        lock.lock();
        try {
            abandoned = true;
            wakeUp();
            done.signalAll();
        } finally {
            lock.unlock();
        }
        return complete;
    }

    private void run() {
        try {
            while (awaitWork()) {
                long target = take();
                boolean complete = deliver();
                settle(target, complete);
                pause(complete ? paceNs : backoff.nextMs() * MS_NS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (mailbox.isEmpty() && backlog.isEmpty() && !abandoned) {
                idle = true;
                work.await();
            }
            idle = false;
            return !abandoned;
        } finally {
            lock.unlock();
        }
    }

    /** Moves the mailbox into the backlog; only the exchange of the mailbox happens under the lock. */
    private long take() {
        PendingWrites taken;
        long target;
        lock.lock();
        try {
            taken = mailbox;
            mailbox = new PendingWrites(capacity);
            mailboxSize = 0;
            target = posted;
            urgent = false;
            dropped += taken.dropped();
        } finally {
            lock.unlock();
        }
        backlog.addAll(taken);
        backlogSize = backlog.size();
        return target;
    }

    private boolean deliver() {
        while (!backlog.isEmpty()) {
            List<StateWrite> batch = backlog.first(BATCH, nowMs());
            if (!deliver(batch)) {
                return false;
            }
            backlog.remove(batch);
            backlogSize = backlog.size();
        }
        return true;
    }

    private boolean deliver(List<StateWrite> batch) {
        try {
            List<Rejection> rejections = store.apply(batch);
            recordRejections(rejections);
            written.add(batch.size() - rejections.size());
            recordSuccess();
            return true;
        } catch (StoreUnreachableException unreachable) {
            recordFailure(String.valueOf(unreachable.getMessage()));
            return false;
        } catch (RuntimeException refused) {
            // Trying again would fail again, and keep everything behind it from being written.
            rejected.add(batch.size());
            lastFailure = Optional.of(String.valueOf(refused.getMessage()));
            LOG.error("{} refused {} state writes, which are lost", store.description(), batch.size(), refused);
            return true;
        }
    }

    private void recordRejections(List<Rejection> rejections) {
        for (Rejection rejection : rejections) {
            String sentence = "write of '" + rejection.key() + "' refused: " + rejection.reason();
            if (rejected.sum() == 0) {
                LOG.warn("{}: {}; further refusals are only counted", store.description(), sentence);
            }
            rejected.increment();
            lastFailure = Optional.of(sentence);
        }
    }

    private void recordSuccess() {
        backoff.reset();
        if (outage) {
            outage = false;
            LOG.warn(
                    "state store {} answers again; {} waiting keys are being written",
                    store.description(),
                    backlogSize);
        }
    }

    private void recordFailure(String sentence) {
        failures.increment();
        lastFailure = Optional.of(sentence);
        if (!outage) {
            outage = true;
            LOG.warn(
                    "{}; the run goes on, keeps the newest state in memory and writes it when the store answers",
                    sentence);
        }
    }

    private void settle(long target, boolean complete) {
        lock.lock();
        try {
            dropped += takeBacklogDropped();
            if (complete) {
                settled = target;
                done.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private long takeBacklogDropped() {
        long now = backlog.dropped();
        long since = now - backlogDroppedSeen;
        backlogDroppedSeen = now;
        return since;
    }

    private void pause(long ns) throws InterruptedException {
        long remainingNs = ns;
        lock.lock();
        try {
            while (remainingNs > 0 && !urgent && !abandoned) {
                remainingNs = hurry.awaitNanos(remainingNs);
            }
        } finally {
            lock.unlock();
        }
    }

    private long nowMs() {
        return Math.floorDiv(clock.nowNs(), MS_NS);
    }
}
