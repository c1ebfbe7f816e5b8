package dev.arb.time;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** A daemon thread that does the same piece of work again and again, with waits between, until it is closed. Any thread. */
public final class Worker implements AutoCloseable {
    private final LongSupplier round;
    private final Thread thread;
    private volatile boolean closed;

    /** @param round does the work once and tells how many nanoseconds to wait before the next time; not above 0 for none */
    public Worker(String name, LongSupplier round) {
        this.round = round;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    }

    public void start() {
        thread.start();
    }

    /** Ends the present wait. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Whether no further round begins. */
    public boolean isClosed() {
        return closed;
    }

    private void work() {
        while (!closed) {
            long wait = round.getAsLong();
            if (wait > 0 && !closed) {
                LockSupport.parkNanos(this, wait);
            }
        }
    }

    /** Lets the present round be the last one; waits for nothing. */
    public void stop() {
        closed = true;
        wake();
    }

    /** Lets the present round finish and returns when the thread has ended. */
    public void finish() {
        stop();
        join();
    }

    /** Interrupts the present round and returns when the thread has ended. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        join();
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
