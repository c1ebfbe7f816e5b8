package dev.arb.monitor.source;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads boards in a thread of its own: at once when another question is asked, else at an interval. The newest board lies
 * ready by reference; whoever draws never waits. A reading that fails is told on the last board, and tried again.
 */
public final class Poller implements AutoCloseable {
    private static final long MS_NS = 1_000_000L;

    private final BoardSource source;
    private final long intervalNs;
    private final Clock clock;
    private final Function<Exception, String> sentence;
    private final AtomicReference<@Nullable Board> board = new AtomicReference<>();
    private final Object lock = new Object();
    private final Thread thread;
    private Question question;
    private boolean asked = true;
    private boolean closed;
    private @Nullable Runnable ready;
    private Reading.@Nullable Failing failing;

    /**
     * @param source closed by this
     * @param intervalNs between two readings of the same question
     * @param sentence what is told of a failure
     */
    public Poller(
            BoardSource source, Question first, long intervalNs, Clock clock, Function<Exception, String> sentence) {
        this.source = source;
        this.question = first;
        this.intervalNs = intervalNs;
        this.clock = clock;
        this.sentence = sentence;
        this.thread = new Thread(this::run, "dashboard-reader");
        thread.setDaemon(true);
    }

    /** Begins to read. @param onBoard called by the reading thread whenever another board lies ready */
    public void start(Runnable onBoard) {
        ready = onBoard;
        thread.start();
    }

    /** Asks another question; the same one again changes nothing. */
    public void ask(Question other) {
        synchronized (lock) {
            if (!other.equals(question)) {
                question = other;
                asked = true;
                lock.notifyAll();
            }
        }
    }

    /** The newest board, if there is any yet. */
    public Optional<Board> newest() {
        return Optional.ofNullable(board.get());
    }

    /** Why nothing was read yet, if something failed. */
    public Optional<Reading.Failing> failure() {
        synchronized (lock) {
            return Optional.ofNullable(failing);
        }
    }

    private void run() {
        try (source) {
            for (Question next = next(); next != null; next = next()) {
                read(next);
                Runnable tell = ready;
                if (tell != null) {
                    tell.run();
                }
            }
        }
    }

    /** Waits until it is time. @return null when closed */
    private @Nullable Question next() {
        synchronized (lock) {
            long deadline = System.nanoTime() + intervalNs;
            try {
                while (!asked && !closed && board.get() != null || failing != null && !asked && !closed) {
                    long leftMs = (deadline - System.nanoTime()) / MS_NS;
                    if (leftMs <= 0) {
                        break;
                    }
                    lock.wait(leftMs);
                }
            } catch (InterruptedException e) {
                return null;
            }
            asked = false;
            return closed ? null : question;
        }
    }

    private void read(Question asking) {
        try {
            board.set(source.read(asking));
            synchronized (lock) {
                failing = null;
            }
        } catch (Exception e) {
            failed(e);
        }
    }

    private void failed(Exception problem) {
        synchronized (lock) {
            Instant since = failing == null ? clock.instant() : failing.since();
            int attempts = failing == null ? 1 : failing.attempts() + 1;
            failing = new Reading.Failing(since, sentence.apply(problem), attempts);
            Board last = board.get();
            if (last != null) {
                board.set(last.failing(failing));
            }
        }
    }

    /** Ends the thread as soon as it does not read; does not wait for it. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }
}
