package dev.arb.alert.sink;

import dev.arb.alert.AlertChange;
import dev.arb.alert.AlertListener;
import dev.arb.time.Backoff;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Feeds one sink on a thread of its own. Hearing of an alert only puts it into a bounded queue; what finds no room is
 * counted, and told as a count once the sink works. A note that is not taken is tried again after growing waits, a
 * number of times. That a sink does not work, and that it works again, is told once each.
 */
public final class SinkWorker implements AlertListener {
    private static final long GIVE_UP_MS = 200;

    private final AlertSink sink;
    private final SinkPolicy policy;
    private final Consumer<String> trouble;
    private final InstantSource wallClock;
    private final Throttle throttle;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final NoteQueue waiting;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    /** Guarded by the lock. */
    private long droppedUntold;

    private volatile boolean finishing;
    private volatile long deadlineNano;
    /** Of the worker's thread. */
    private boolean failing;

    /** @param trouble told in a sentence, on the worker's thread, when the sink stops working and when it works again */
    public SinkWorker(AlertSink sink, SinkPolicy policy, InstantSource wallClock, Consumer<String> trouble) {
        this.sink = sink;
        this.policy = policy;
        this.wallClock = wallClock;
        this.trouble = trouble;
        this.throttle = new Throttle(policy.maxPerMinute());
        this.waiting = new NoteQueue(policy.capacity());
        this.thread =
                Thread.ofPlatform().name("alert-" + sink.name()).daemon(true).unstarted(this::work);
    }

    public SinkWorker start() {
        thread.start();
        return this;
    }

    @Override
    public void onChange(AlertChange change) {
        if (!change.isEdge() || change.alert().severity().compareTo(policy.least()) < 0) {
            return;
        }
        lock.lock();
        try {
            if (waiting.add(AlertNote.of(change))) {
                dropped.incrementAndGet();
                droppedUntold++;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What became of the notes so far. Any thread. */
    public SinkCounts counts() {
        return new SinkCounts(sink.name(), sent.get(), failed.get(), dropped.get());
    }

    private void work() {
        try (sink) {
            Optional<AlertNote> next = next();
            while (next.isPresent()) {
                deliver(next.get());
                next = next();
            }
        }
    }

    /** Waits for a note and for its turn; empty at the end. */
    private Optional<AlertNote> next() {
        lock.lock();
        try {
            while (!isTimeUp()) {
                long waitNs = throttle.waitNs(System.nanoTime());
                if (waitNs > 0 && !finishing) {
                    pause(waitNs);
                } else if (droppedUntold > 0 && !failing) {
                    long count = droppedUntold;
                    droppedUntold = 0;
                    return Optional.of(AlertNote.summary(count, now()));
                } else if (waiting.size() > 0) {
                    return waiting.poll();
                } else if (finishing) {
                    return Optional.empty();
                } else {
                    pause(Long.MAX_VALUE);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isTimeUp() {
        return finishing && System.nanoTime() - deadlineNano >= 0;
    }

    /** Ends early when something changes. The lock is held. */
    private void pause(long ns) {
        try {
            long left = finishing ? Math.min(ns, deadlineNano - System.nanoTime()) : ns;
            changed.awaitNanos(left);
        } catch (InterruptedException e) {
            // only the end interrupts, and it has set a deadline that has passed
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(AlertNote note) {
        Backoff backoff = new Backoff(policy.firstWaitNs(), policy.longestWaitNs(), RandomGenerator.getDefault());
        for (int attempt = 1; ; attempt++) {
            throttle.passed(System.nanoTime());
            switch (sink.tell(note)) {
                case SinkAnswer.Told told -> {
                    told();
                    return;
                }
                case SinkAnswer.Refused refused -> {
                    givenUp(refused.why());
                    return;
                }
                case SinkAnswer.Later later -> {
                    tell(later.why());
                    if (attempt >= policy.attempts() || !waited(later.waitNs(), backoff.nextNs())) {
                        givenUp(later.why());
                        return;
                    }
                }
            }
        }
    }

    private void told() {
        sent.incrementAndGet();
        if (failing) {
            failing = false;
            trouble.accept("alerts reach " + sink.name() + " again");
        }
    }

    private void givenUp(String why) {
        failed.incrementAndGet();
        tell(why);
    }

    private void tell(String why) {
        if (!failing) {
            failing = true;
            trouble.accept("alerts do not reach " + sink.name() + ": " + why);
        }
    }

    /**
     * Waits before the next attempt: as long as was asked for, and no longer than there is time; the end cuts short
     * only what nobody asked for.
     *
     * @return false when there is no time for another attempt
     */
    private boolean waited(long askedNs, long backoffNs) {
        long until = System.nanoTime() + Math.min(policy.longestWaitNs(), Math.max(askedNs, backoffNs));
        boolean cut = finishing;
        lock.lock();
        try {
            long left = until - System.nanoTime();
            while (left > 0) {
                if (finishing && (isTimeUp() || deadlineNano - until < 0)) {
                    return false;
                }
                if (finishing && !cut && askedNs == 0) {
                    return true;
                }
                pause(left);
                left = until - System.nanoTime();
            }
            return !isTimeUp();
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        return wallClock.instant();
    }

    /** No more notes will come; what waits is to be told by then. Does not wait. */
    public void finish(long deadline) {
        lock.lock();
        try {
            deadlineNano = deadline;
            finishing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the end, which has been asked for, no longer than a moment after its deadline.
     *
     * @return how many notes were not told and are lost
     */
    public long awaitEnd() {
        try {
            joinUntilDeadline();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.lock();
        try {
            long lost = waiting.size();
            waiting.clear();
            dropped.addAndGet(lost);
            return lost + droppedUntold;
        } finally {
            lock.unlock();
        }
    }

    private void joinUntilDeadline() throws InterruptedException {
        long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNano - System.nanoTime());
        if (leftMs > 0) {
            thread.join(leftMs);
        }
        if (thread.isAlive()) {
            thread.interrupt();
            thread.join(GIVE_UP_MS);
        }
    }
}
