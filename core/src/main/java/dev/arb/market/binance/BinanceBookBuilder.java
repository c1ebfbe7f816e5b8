package dev.arb.market.binance;

import dev.arb.market.MutableBook;

/**
 * Keeps a local order book after the procedure of Binance's documentation as corrected on 2025-11-12: buffer updates;
 * take a snapshot that is not older than the first of them; drop what the snapshot contains; the first update that is
 * left must continue it; then each update must continue the one before. A missing update makes the book empty and
 * incomplete until a new snapshot.
 *
 * <p>A book that is crossed after an update cannot be right and is treated like a gap. One thread.
 */
public final class BinanceBookBuilder {
    /** About a minute of busy updates. */
    private static final int MAX_BUFFERED_LONGS = 1 << 18;

    private final MutableBook book;
    private final UpdateBuffer buffer = new UpdateBuffer(MAX_BUFFERED_LONGS);
    private long applied;
    private long buffered;
    private long ignored;
    private long gaps;
    private long snapshots;
    private long staleSnapshots;
    private long crossed;

    /** @param book the book to keep, which nobody else may write */
    public BinanceBookBuilder(MutableBook book) {
        this.book = book;
        book.clear();
    }

    /** The live book; its update id is the last one applied. */
    public MutableBook book() {
        return book;
    }

    /** True while a snapshot has to be fetched: at the start, after a gap, after {@link #reset}. */
    public boolean needsSnapshot() {
        return !book.isComplete();
    }

    public BookCounters counters() {
        return new BookCounters(applied, buffered, ignored, gaps, snapshots, staleSnapshots, crossed);
    }

    /** The connection was lost: whatever comes next continues nothing. */
    public void reset() {
        buffer.clear();
        book.clear();
    }

    /**
     * Takes a frame of kind {@link FrameKind#DEPTH_UPDATE}.
     *
     * @param receivedNs when it arrived, on the engine's clock
     */
    public BookOutcome onUpdate(BinanceFrame update, long receivedNs) {
        if (needsSnapshot()) {
            return keep(update);
        }
        if (update.updateId() <= book.updateId()) {
            ignored++;
            return BookOutcome.IGNORED;
        }
        if (update.firstUpdateId() > book.updateId() + 1) {
            return lose(update);
        }
        apply(update);
        book.stamp(update.eventTimeNs(), receivedNs, update.updateId());
        applied++;
        return judge();
    }

    /** Takes a frame of kind {@link FrameKind#SNAPSHOT}. */
    public BookOutcome onSnapshot(BinanceFrame snapshot, long receivedNs) {
        if (!needsSnapshot() && snapshot.updateId() <= book.updateId()) {
            ignored++;
            return BookOutcome.IGNORED;
        }
        if (!buffer.isEmpty() && snapshot.updateId() < buffer.firstId()) {
            staleSnapshots++;
            return BookOutcome.SNAPSHOT_TOO_OLD;
        }
        book.clear();
        apply(snapshot);
        book.stamp(Long.MIN_VALUE, receivedNs, snapshot.updateId());
        book.setComplete(true);
        snapshots++;
        buffer.drainTo(book);
        return judge();
    }

    private BookOutcome keep(BinanceFrame update) {
        if (!buffer.isEmpty() && update.updateId() <= buffer.lastId()) {
            ignored++;
            return BookOutcome.IGNORED;
        }
        boolean missing = !buffer.isEmpty() && update.firstUpdateId() > buffer.lastId() + 1;
        if (missing) {
            return lose(update);
        }
        buffer.add(update);
        buffered++;
        return BookOutcome.BUFFERED;
    }

    private BookOutcome lose(BinanceFrame firstAfterGap) {
        gaps++;
        reset();
        buffer.add(firstAfterGap);
        buffered++;
        return BookOutcome.GAP;
    }

    private BookOutcome judge() {
        if (!book.isCrossed()) {
            return BookOutcome.APPLIED;
        }
        crossed++;
        reset();
        return BookOutcome.GAP;
    }

    private void apply(BinanceFrame frame) {
        DepthLevels bids = frame.bids;
        for (int i = 0; i < bids.count(); i++) {
            book.setBid(bids.priceE8(i), bids.sizeE8(i));
        }
        DepthLevels asks = frame.asks;
        for (int i = 0; i < asks.count(); i++) {
            book.setAsk(asks.priceE8(i), asks.sizeE8(i));
        }
    }
}
