package dev.arb.market.upbit;

import dev.arb.market.net.RestReply;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for something small now and then while books are pushed, because the exchange tells its time only in the headers
 * of answers. One thread of its own.
 */
final class ClockWatch implements AutoCloseable {
    private static final long EVERY_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long AGAIN_NS = TimeUnit.SECONDS.toNanos(10);

    private final UpbitParts parts;
    private final List<String> market;
    private final Thread thread;
    private volatile boolean closed;

    ClockWatch(UpbitParts parts, List<String> markets) {
        this.parts = parts;
        this.market = markets.subList(0, 1);
        this.thread = Thread.ofPlatform().name("upbit-clock").daemon().unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    private void work() {
        while (!closed) {
            boolean answered = parts.rest().books(market) instanceof RestReply.Answer;
            LockSupport.parkNanos(this, answered ? EVERY_NS : AGAIN_NS);
        }
    }

    /** Returns when the thread has ended. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
