package dev.arb.run;

import dev.arb.state.MetricsState;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the engine's thread has to tell to the observer on a thread of its own: the newest figures win, warnings are
 * kept up to a bound and the overflow is counted.
 */
final class Notifier implements AutoCloseable {
    private static final int MAX_LINES = 1000;
    private static final long CLOSE_TIMEOUT_MS = 2000;

    private final RunObserver observer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Runnable> lines = new ArrayDeque<>();
    private final Thread thread =
            Thread.ofPlatform().name("run-notifier").daemon(true).unstarted(this::run);
    private volatile Runnable beforeFigures = () -> {};
    private @Nullable MetricsState figures;
    private boolean live;
    private long lost;
    private boolean closed;

    Notifier(RunObserver observer) {
        this.observer = observer;
        thread.start();
    }

    /** Is done on the notifier's thread each time it tells figures. */
    void beforeFigures(Runnable work) {
        beforeFigures = work;
    }

    void figures(MetricsState newest, boolean isLive) {
        lock.lock();
        try {
            figures = newest;
            live = isLive;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void warning(String sentence) {
        line(() -> observer.warning(sentence));
    }

    private void line(Runnable call) {
        lock.lock();
        try {
            if (lines.size() < MAX_LINES) {
                lines.add(call);
                changed.signal();
            } else {
                lost++;
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Runnable next = next();
        while (next != null) {
            next.run();
            next = next();
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            while (true) {
                Runnable waiting = takeOne();
                if (waiting != null || closed) {
                    return waiting;
                }
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Runnable takeOne() {
        Runnable line = lines.poll();
        if (line != null) {
            return line;
        }
        if (lost > 0) {
            long count = lost;
            lost = 0;
            return () -> observer.warning(count + " further messages were not shown");
        }
        MetricsState newest = figures;
        boolean isLive = live;
        figures = null;
        return newest == null ? null : () -> tell(newest, isLive);
    }

    private void tell(MetricsState newest, boolean isLive) {
        beforeFigures.run();
        observer.figures(newest, isLive);
    }

    /** Hands over what waits, and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.MILLISECONDS.toMillis(CLOSE_TIMEOUT_MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
