package dev.arb.state.delivery;

import dev.arb.state.StateWrite;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Where writes are put by any thread and fetched by the publisher's, and how both wait for each other. Its lock is never
 * held during I/O. Thread-safe.
 */
final class Mailbox {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    /** For the publisher, when it sleeps because there is nothing to do. */
    private final Condition work = lock.newCondition();
    /** For the publisher, when it sleeps between two batches: somebody is in a hurry. */
    private final Condition hurry = lock.newCondition();
    /** For those who flush. */
    private final Condition done = lock.newCondition();

    // Guarded by lock.
    private PendingWrites writes;
    private long posted;
    private long settled;
    private boolean waitsBehind;
    private boolean idle;
    private boolean urgent;
    private boolean stopping;
    private boolean abandoned;
    private long dropped;

    private volatile int size;

    /** @param waitsBehind whether there is something to deliver from before */
    Mailbox(int capacity, boolean waitsBehind) {
        this.capacity = capacity;
        this.writes = new PendingWrites(capacity);
        this.waitsBehind = waitsBehind;
        this.settled = waitsBehind ? -1 : 0;
    }

    /** After {@link #stop} it does nothing. */
    void post(StateWrite write, long nowMs) {
        lock.lock();
        try {
            if (stopping) {
                return;
            }
            writes.add(write, nowMs);
            size = writes.size();
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

    /** How many keys have not been fetched. Never blocks. */
    int size() {
        return size;
    }

    long posted() {
        lock.lock();
        try {
            return posted;
        } finally {
            lock.unlock();
        }
    }

    /** Gauges that were dropped for want of room, here and behind. */
    long dropped() {
        lock.lock();
        try {
            return dropped + writes.dropped();
        } finally {
            lock.unlock();
        }
    }

    Optional<StateWrite> get(String key, long nowMs) {
        lock.lock();
        try {
            return writes.get(key, nowMs);
        } finally {
            lock.unlock();
        }
    }

    void addKeysTo(Set<String> keys) {
        lock.lock();
        try {
            keys.addAll(writes.keys());
        } finally {
            lock.unlock();
        }
    }

    /** Fetches everything. @param upTo is told how much had been posted up to then */
    PendingWrites fetch(LongConsumer upTo) {
        PendingWrites fresh = new PendingWrites(capacity);
        lock.lock();
        try {
            PendingWrites fetched = writes;
            writes = fresh;
            size = 0;
            dropped += fetched.dropped();
            upTo.accept(posted);
            return fetched;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to do. @return false when there will be nothing any more */
    boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (writes.isEmpty() && !waitsBehind && !abandoned) {
                idle = true;
                work.await();
            }
            idle = false;
            return !abandoned;
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody has asked for haste since the last call. */
    boolean takeUrgent() {
        lock.lock();
        try {
            boolean was = urgent;
            urgent = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A turn is over.
     *
     * @param upTo everything posted up to there is in the store; negative when it is not
     * @param waits whether something is still to be delivered
     * @param droppedBehind gauges that were dropped there since the last call
     */
    void settle(long upTo, boolean waits, long droppedBehind) {
        lock.lock();
        try {
            dropped += droppedBehind;
            waitsBehind = waits;
            if (upTo >= 0) {
                settled = upTo;
                done.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps, unless somebody is in a hurry. */
    void pause(long ns) throws InterruptedException {
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

    /** Waits until all that was posted before is in the store. @return false when it was not within the timeout */
    boolean flush(Duration timeout) {
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

    /** Takes nothing more. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting. */
    void abandon() {
        lock.lock();
        try {
            stopping = true;
            abandoned = true;
            wakeUp();
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
