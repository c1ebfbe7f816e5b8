package dev.arb.runlog;

import java.time.Duration;

/**
 * How a run log is written.
 *
 * @param flushInterval a row older than this survives a kill of the process
 * @param publishInterval how far {@code events.parquet} may lag; longer when publishing takes long
 * @param syncPolicy when the journal is forced to the disk
 * @param overflowPolicy what happens when rows come faster than they can be written
 * @param maxHeldBytes how much may wait in memory before the overflow policy acts
 * @param closeTimeout how long {@code finish} tries to write what is left when the disk refuses
 */
public record RunLogOptions(
        Duration flushInterval,
        Duration publishInterval,
        SyncPolicy syncPolicy,
        OverflowPolicy overflowPolicy,
        long maxHeldBytes,
        Duration closeTimeout) {

    private static final long DEFAULT_HELD_BYTES = 64L << 20;

    /** @throws IllegalArgumentException when an interval is not positive or the bound is below 1 MiB */
    public RunLogOptions {
        requirePositive(flushInterval, "flush interval");
        requirePositive(publishInterval, "publish interval");
        requirePositive(closeTimeout, "close timeout");
        if (maxHeldBytes < RowRing.SEGMENT_BYTES) {
            throw new IllegalArgumentException("the run log may hold " + maxHeldBytes
                    + " bytes, less than one segment; allow at least " + RowRing.SEGMENT_BYTES);
        }
    }

    /** For runs in real time: flush 200 ms, publish 5 s, sync every second, never wait, hold 64 MiB. */
    public static RunLogOptions realTime() {
        return new RunLogOptions(
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                SyncPolicy.EVERY_SECOND,
                OverflowPolicy.DROP_LOOPS,
                DEFAULT_HELD_BYTES,
                Duration.ofSeconds(10));
    }

    /** For simulated runs at full speed: as {@link #realTime()}, but without syncs and waiting for the writer. */
    public static RunLogOptions simulated() {
        return realTime().with(SyncPolicy.NEVER).with(OverflowPolicy.WAIT);
    }

    /** @return these options with another sync policy */
    public RunLogOptions with(SyncPolicy policy) {
        return new RunLogOptions(flushInterval, publishInterval, policy, overflowPolicy, maxHeldBytes, closeTimeout);
    }

    /** @return these options with another overflow policy */
    public RunLogOptions with(OverflowPolicy policy) {
        return new RunLogOptions(flushInterval, publishInterval, syncPolicy, policy, maxHeldBytes, closeTimeout);
    }

    /** @return these options with another flush interval */
    public RunLogOptions withFlushInterval(Duration interval) {
        return new RunLogOptions(interval, publishInterval, syncPolicy, overflowPolicy, maxHeldBytes, closeTimeout);
    }

    /** @return these options with another publish interval */
    public RunLogOptions withPublishInterval(Duration interval) {
        return new RunLogOptions(flushInterval, interval, syncPolicy, overflowPolicy, maxHeldBytes, closeTimeout);
    }

    private static void requirePositive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("the run log's " + name + " is " + duration + "; it must be above zero");
        }
    }
}
