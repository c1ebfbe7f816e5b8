package dev.arb.runlog;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Publishes {@code events.parquet} every few seconds, and earlier when row groups are full. The interval grows with what a
 * publication costs, so that publishing never takes more than a fixed share of a core.
 */
final class PublisherThread extends Thread {

    /** At most a fifth of the time goes into publishing. */
    private static final int COST_FACTOR = 5;

    /** Full row groups that may wait before the interval is cut short. */
    private static final int FULL_GROUPS_AT_ONCE = 2;

    private static final long CHECK_NS = 20_000_000;
    private static final long RETRY_NS = 1_000_000_000;

    private final ParquetPublisher publisher;
    private final Supplier<CommitPoint> committed;
    private final Supplier<CommitPoint> fullGroups;
    private final WriteRetry retry;
    private final long intervalNs;
    private volatile boolean stopping;

    /**
     * @param committed how far the journal is written
     * @param fullGroups how far it is written in full row groups
     */
    PublisherThread(
            String runId,
            ParquetPublisher publisher,
            Supplier<CommitPoint> committed,
            Supplier<CommitPoint> fullGroups,
            WriteRetry retry,
            long intervalNs) {
        super("runlog-publisher-" + runId);
        this.publisher = publisher;
        this.committed = committed;
        this.fullGroups = fullGroups;
        this.retry = retry;
        this.intervalNs = intervalNs;
        setDaemon(true);
    }

    @Override
    public void run() {
        long due = System.nanoTime();
        boolean first = true;
        while (!stopping) {
            CommitPoint point = committed.get();
            CommitPoint full = fullGroups.get();
            boolean news = first || point.totals().rows > publisher.publishedRows();
            long now = System.nanoTime();
            if (news && now - due >= 0) {
                first = !publishOnce(point) && first;
                long cost = System.nanoTime() - now;
                due = now + (retry.failing() ? RETRY_NS : Math.max(intervalNs, COST_FACTOR * cost));
            } else if (full.fileNumber() - publisher.publishedGroups() >= FULL_GROUPS_AT_ONCE && !retry.failing()) {
                // The rows behind them would have to be written again the next time.
                publishOnce(full);
            } else {
                LockSupport.parkNanos(CHECK_NS);
            }
        }
    }

    private boolean publishOnce(CommitPoint point) {
        try {
            return retry.attempt(ParquetPublisher.VISIBLE, () -> publish(publisher, point, false));
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@link ParquetPublisher#publish}, with parquet-java's own exceptions made checked. */
    static void publish(ParquetPublisher publisher, CommitPoint point, boolean last) throws IOException {
        try {
            publisher.publish(point, last);
        } catch (RuntimeException e) {
            throw new IOException("events.parquet could not be written: " + e, e);
        }
    }

    void stopAndJoin() {
        stopping = true;
        LockSupport.unpark(this);
        Joins.join(this);
    }
}
