package dev.arb.runlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Encoded rows on their way from the engine thread to the journal writer: a chain of fixed segments that are used again.
 * One thread appends, one other thread takes; neither waits for the other. In steady state nothing is allocated; when the
 * writer stalls the chain grows, up to a bound for rows that may be given up and beyond it for those that may not.
 */
final class RowRing {

    static final int SEGMENT_BYTES = 1 << 20;

    private static final int FIRST_SEGMENTS = 3;
    private static final int KEPT_FREE = 8;

    private final ConcurrentLinkedQueue<Segment> free = new ConcurrentLinkedQueue<>();
    private final AtomicInteger freeCount = new AtomicInteger();
    private final AtomicInteger inUse = new AtomicInteger(1);

    /** Of the appending thread. */
    private Segment tail = new Segment();

    private int tailAt;

    /** Of the taking thread. */
    private Segment head = tail;

    private int headAt;

    RowRing() {
        for (int i = 1; i < FIRST_SEGMENTS; i++) {
            free.add(new Segment());
            freeCount.incrementAndGet();
        }
    }

    /** @return memory taken by rows that wait, in whole segments */
    long heldBytes() {
        return (long) inUse.get() * SEGMENT_BYTES;
    }

    /**
     * Appends a row unless that takes the chain beyond the bound. Appending thread only.
     *
     * @param maxSegments bound of the chain
     * @return whether the row was taken
     */
    boolean append(RunLogRow row, long rowNumber, int maxSegments) {
        if (tailAt + RowCodec.upperBound(row) > SEGMENT_BYTES) {
            if (inUse.get() >= maxSegments) {
                return false;
            }
            startSegment();
        }
        tailAt = RowCodec.encode(row, rowNumber, tail.bytes, tailAt);
        tail.published.setRelease(tailAt);
        return true;
    }

    private void startSegment() {
        Segment next = free.poll();
        if (next == null) {
            next = new Segment();
        } else {
            freeCount.decrementAndGet();
        }
        inUse.incrementAndGet();
        tail.next = next;
        tail = next;
        tailAt = 0;
    }

    /**
     * Shows the oldest rows that wait, as one stretch of whole records. Taking thread only.
     *
     * @return a buffer whose position and limit enclose them; empty when none waits. Valid until {@link #release}
     */
    ByteBuffer peek() {
        Segment next = head.next;
        int end = head.published.getAcquire();
        while (next != null && headAt == end) {
            recycle(head);
            head = next;
            headAt = 0;
            next = head.next;
            end = head.published.getAcquire();
        }
        return head.view.limit(end).position(headAt);
    }

    /** Gives up the rows before this position of the buffer that {@link #peek} returned. Taking thread only. */
    void release(int upTo) {
        headAt = upTo;
    }

    private void recycle(Segment segment) {
        segment.published.setRelease(0);
        segment.next = null;
        if (freeCount.get() < KEPT_FREE) {
            segment.view.clear();
            freeCount.incrementAndGet();
            free.add(segment);
        }
        inUse.decrementAndGet();
    }

    private static final class Segment {
        private final ByteBuffer bytes =
                ByteBuffer.allocateDirect(SEGMENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        private final ByteBuffer view = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        private final AtomicInteger published = new AtomicInteger();
        private volatile @Nullable Segment next;
    }
}
