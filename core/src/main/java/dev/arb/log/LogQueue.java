package dev.arb.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Hands events to one writer thread. Callers never wait: when the queue is full, because the disk is slower than the
 * log, an event is dropped and counted, and the count is written as soon as there is room.
 */
final class LogQueue implements AutoCloseable {

    private static final long CLOSE_WITHIN_MS = 3000;
    private static final long LOOK_AGAIN_MS = 100;

    private final BlockingQueue<ILoggingEvent> queue;
    private final Consumer<ILoggingEvent> writer;
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;

    LogQueue(int capacity, Consumer<ILoggingEvent> writer) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("log-writer").daemon().unstarted(this::run);
    }

    LogQueue start() {
        thread.start();
        return this;
    }

    /** Takes an event from any thread; its message is formatted here, because its arguments may change. */
    void offer(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        if (!queue.offer(event)) {
            dropped.incrementAndGet();
        }
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            try {
                ILoggingEvent event = queue.poll(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    write(event);
                }
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    /** A line that cannot be written must not end the log for those after it. */
    private void write(ILoggingEvent event) {
        try {
            writer.accept(event);
        } catch (RuntimeException e) {
            dropped.incrementAndGet();
        }
        writeDropped(event);
    }

    private void writeDropped(ILoggingEvent after) {
        long count = dropped.getAndSet(0);
        if (count > 0) {
            writer.accept(Notes.warning(
                    after.getTimeStamp(),
                    count + " lines were dropped here, because they could not be written or came too fast"));
        }
    }

    /** Writes what is queued, for at most some seconds, and ends the thread. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(CLOSE_WITHIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
