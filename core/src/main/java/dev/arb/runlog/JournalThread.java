package dev.arb.runlog;

import dev.arb.flight.FlushEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Takes rows out of the ring and appends them to the journal, at least every half flush interval. */
final class JournalThread extends Thread {

    private static final long HOLD_CHECK_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final RowRing ring;
    private final JournalWriter journal;
    private final WriteRetry retry;
    private final BooleanSupplier hold;
    private final long pauseNs;

    private volatile boolean stopping;
    private volatile long lastFlushEpochMs;
    private final FlushEvent event = new FlushEvent();
    private volatile long lastFlushNs;
    private volatile @Nullable IOException failure;

    /**
     * @param hold whether to leave the rows in the ring for now, because the publisher has fallen behind
     */
    JournalThread(
            String runId,
            RowRing ring,
            JournalWriter journal,
            WriteRetry retry,
            BooleanSupplier hold,
            long flushIntervalNs) {
        super("runlog-journal-" + runId);
        this.ring = ring;
        this.journal = journal;
        this.retry = retry;
        this.hold = hold;
        this.pauseNs = flushIntervalNs / 2;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                flush();
                LockSupport.parkNanos(pauseNs);
            }
            flush();
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new IOException("the run log's journal stopped: " + e, e);
            retry.failForGood("journal", failure);
        }
    }

    private void flush() throws IOException {
        long began = System.nanoTime();
        event.begin();
        boolean wrote = false;
        ByteBuffer records = ring.peek();
        while (records.hasRemaining()) {
            while (hold.getAsBoolean() && !stopping) {
                LockSupport.parkNanos(HOLD_CHECK_NS);
            }
            ring.release(journal.write(records));
            wrote = true;
            records = ring.peek();
        }
        journal.syncIfDue();
        if (wrote) {
            lastFlushNs = System.nanoTime() - began;
            lastFlushEpochMs = System.currentTimeMillis();
            if (event.isEnabled()) {
                event.rows = journal.committed().totals().rows;
                event.commit();
            }
        }
    }

    /** Writes what is left and ends; nothing may be appended to the ring any more. */
    void stopAndJoin() throws IOException {
        stopping = true;
        LockSupport.unpark(this);
        Joins.join(this);
        IOException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    long lastFlushEpochMs() {
        return lastFlushEpochMs;
    }

    long lastFlushNs() {
        return lastFlushNs;
    }
}
