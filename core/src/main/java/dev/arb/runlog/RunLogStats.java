package dev.arb.runlog;

/**
 * How the log fares, for metrics and health; a snapshot.
 *
 * @param rowsAppended rows taken from the engine
 * @param rowsJournaled rows handed to the operating system
 * @param rowsPublished rows in the visible {@code events.parquet}
 * @param rowsDropped loop rows given up
 * @param heldBytes memory taken by rows that wait
 * @param writeFailures failed writes of the journal and of Parquet
 * @param failing whether the last write failed
 * @param lastFlushEpochNs when the journal was last written, 0 for never
 * @param lastFlushNs how long that took
 */
public record RunLogStats(
        long rowsAppended,
        long rowsJournaled,
        long rowsPublished,
        long rowsDropped,
        long heldBytes,
        long writeFailures,
        boolean failing,
        long lastFlushEpochNs,
        long lastFlushNs) {

    /** @return rows that a kill of the process would lose now */
    public long rowsUnflushed() {
        return rowsAppended - rowsJournaled;
    }
}
