package dev.arb.runlog;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Tries a write until it works, reporting each failure: nothing is switched off silently. Gives up only when the run is
 * being closed and its time for that is over. One for each writing thread.
 */
final class WriteRetry {

    private static final long FIRST_PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE_NS = TimeUnit.SECONDS.toNanos(2);

    private final RunLogListener listener;
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean failing;
    private volatile long deadlineNs = Long.MAX_VALUE;

    WriteRetry(RunLogListener listener) {
        this.listener = listener;
    }

    /** A write that can be done again from its beginning. */
    @FunctionalInterface
    interface Write {
        void run() throws IOException;
    }

    /** From now on a write that fails is given up after this time of {@link System#nanoTime}. */
    void giveUpAfter(long nanoTime) {
        deadlineNs = nanoTime;
    }

    long failures() {
        return failures.get();
    }

    boolean failing() {
        return failing;
    }

    /** Reports a failure after which nothing will be written any more. */
    void failForGood(String what, IOException cause) {
        failing = true;
        listener.writeFailed(what, failures.incrementAndGet(), cause);
    }

    /**
     * Does the write, if need be again and again.
     *
     * @throws IOException the last failure, when the time for closing is over
     */
    void untilDone(String what, Write write) throws IOException {
        long pauseNs = FIRST_PAUSE_NS;
        while (!attempt(what, write)) {
            LockSupport.parkNanos(pauseNs);
            pauseNs = Math.min(2 * pauseNs, LONGEST_PAUSE_NS);
        }
    }

    /**
     * Does the write once.
     *
     * @return whether it worked
     * @throws IOException the failure, when the time for closing is over
     */
    boolean attempt(String what, Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            failing = true;
            listener.writeFailed(what, failures.incrementAndGet(), e);
            if (deadlineNs != Long.MAX_VALUE && System.nanoTime() - deadlineNs > 0) {
                throw e;
            }
            return false;
        }
        if (failing) {
            failing = false;
            listener.writeRecovered(what);
        }
        return true;
    }
}
