package dev.arb.runlog;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The engine thread's side of the log: numbers the rows, and decides what happens to one for which there is no room. */
final class RowIntake {

    private static final long WAIT_NS = TimeUnit.MICROSECONDS.toNanos(50);

    /** A run that goes at the speed of its log needs only as much memory as keeps both sides busy. */
    private static final int SEGMENTS_WHEN_WAITING = 8;

    /** Segments in use from which on the writer is woken before its time. */
    private static final int WAKE_SEGMENTS = 2;

    private final RowRing ring;
    private final RunLogListener listener;
    private final BooleanSupplier diskFails;
    private final Thread writer;
    private final int maxSegments;
    private final boolean waits;

    private final RunLogRow gap = new RunLogRow();
    private long gapFromSeq;
    private long gapRows;
    private long lastHeld;
    private volatile long appended;
    private volatile long dropped;

    RowIntake(RowRing ring, RunLogOptions options, RunLogListener listener, BooleanSupplier diskFails, Thread writer) {
        this.ring = ring;
        this.listener = listener;
        this.diskFails = diskFails;
        this.writer = writer;
        this.maxSegments = (int) Math.min(Integer.MAX_VALUE, options.maxHeldBytes() / RowRing.SEGMENT_BYTES);
        this.waits = options.overflowPolicy() == OverflowPolicy.WAIT;
    }

    void append(RunLogRow row) {
        boolean expendable = row.get(RunLogColumns.KIND).expendable();
        if (expendable) {
            waitForRoom();
        }
        int bound = expendable ? maxSegments : Integer.MAX_VALUE;
        if (gapRows > 0 && !closeGap(bound) || !take(row, bound)) {
            drop(row);
        }
        wakeWriterIfFilling();
    }

    /** Once a segment, not once a row: waking a thread costs more than appending a row. */
    private void wakeWriterIfFilling() {
        long held = ring.heldBytes();
        boolean grown = held > lastHeld;
        lastHeld = held;
        if (grown && held >= (long) WAKE_SEGMENTS * RowRing.SEGMENT_BYTES && !diskFails.getAsBoolean()) {
            LockSupport.unpark(writer);
        }
    }

    private boolean take(RunLogRow row, int bound) {
        if (!ring.append(row, appended, bound)) {
            return false;
        }
        appended = appended + 1;
        return true;
    }

    /** While the disk refuses there is nothing to wait for: the bound and the dropping of loops apply. */
    private void waitForRoom() {
        if (!waits || hasRoom()) {
            return;
        }
        listener.waitsForRoom();
        while (!hasRoom() && !diskFails.getAsBoolean() && writer.isAlive()) {
            LockSupport.unpark(writer);
            LockSupport.parkNanos(WAIT_NS);
        }
        listener.hasRoom();
    }

    private boolean hasRoom() {
        return ring.heldBytes() < (long) Math.min(SEGMENTS_WHEN_WAITING, maxSegments) * RowRing.SEGMENT_BYTES;
    }

    private void drop(RunLogRow row) {
        if (gapRows == 0) {
            gapFromSeq = row.get(RunLogColumns.SEQ);
            listener.rowsDropped(gapFromSeq);
        }
        gapRows++;
        dropped = dropped + 1;
        gap.copyFrom(row);
    }

    /** Puts the row that names what is missing in the place where it is missing. */
    private boolean closeGap(int bound) {
        long toSeq = gap.get(RunLogColumns.SEQ);
        gap.put(RunLogColumns.KIND, RowKind.STATE)
                .put(
                        RunLogColumns.DETAIL,
                        "{\"rows_dropped\":" + gapRows + ",\"from_seq\":" + gapFromSeq + ",\"to_seq\":" + toSeq + '}');
        if (!take(gap, bound)) {
            return false;
        }
        listener.rowsKeptAgain(gapRows, gapFromSeq, toSeq);
        gapRows = 0;
        return true;
    }

    /** Names what is missing at the end of the run. Appending thread, or after it has ended. */
    void settle() {
        if (gapRows > 0) {
            closeGap(Integer.MAX_VALUE);
        }
    }

    long appended() {
        return appended;
    }

    long dropped() {
        return dropped;
    }

    long heldBytes() {
        return ring.heldBytes();
    }
}
