package dev.arb.market;

import java.util.concurrent.locks.StampedLock;

/**
 * The newest state of one book on its way from a network thread to whoever looks. Publishing replaces what nobody has
 * read yet, so a slow reader gets the newest book and nothing grows. The writer never waits for readers that copy
 * while nothing is published, and no reader keeps it waiting for longer than one copy.
 *
 * <p>One writer at a time, any number of readers, each with a book of its own to copy into. Allocates nothing.
 */
public final class BookSlot {
    private static final int OPTIMISTIC_READS = 4;

    private final StampedLock lock = new StampedLock();
    private final LadderBook newest;
    private volatile long receivedNs = Long.MIN_VALUE;
    private volatile long exchangeTimeNs = Long.MIN_VALUE;
    private volatile long updateId = -1;
    private volatile boolean complete;
    private volatile long version;

    /** @param levels a side that are handed over, the best ones */
    BookSlot(int levels) {
        this.newest = new LadderBook(levels);
    }

    void publish(LadderBook book) {
        long stamp = lock.writeLock();
        try {
            newest.copyBest(book);
        } finally {
            lock.unlockWrite(stamp);
        }
        receivedNs = book.receivedNs();
        exchangeTimeNs = book.exchangeTimeNs();
        updateId = book.updateId();
        complete = book.isComplete();
        // one writer: nothing is lost between the read and the write
        version = version + 1;
    }

    /** How many states were published; grows after the state can be read. */
    public long version() {
        return version;
    }

    /** When the newest state arrived; {@link Long#MIN_VALUE} before the first. */
    public long receivedNs() {
        return receivedNs;
    }

    /** Whether the newest state is a whole book. */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Whether the newest state is a whole book that says nothing beyond this other one: by the exchange's update ids, or
     * where it numbers none by its times; the same book confirms it when it arrived later.
     */
    public boolean isBehind(BookView other) {
        if (!complete || !other.isComplete()) {
            return false;
        }
        int order = other.updateId() >= 0
                ? Long.compare(updateId, other.updateId())
                : Long.compare(exchangeTimeNs, other.exchangeTimeNs());
        return order < 0 || (order == 0 && receivedNs <= other.receivedNs());
    }

    /** Copies the newest state. */
    public void copyTo(LadderBook target) {
        for (int i = 0; i < OPTIMISTIC_READS; i++) {
            long stamp = lock.tryOptimisticRead();
            if (stamp != 0) {
                target.copyBest(newest);
                if (lock.validate(stamp)) {
                    return;
                }
            }
        }
        long stamp = lock.readLock();
        try {
            target.copyBest(newest);
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
