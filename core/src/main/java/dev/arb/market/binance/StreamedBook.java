package dev.arb.market.binance;

import dev.arb.market.LadderBook;
import dev.arb.market.VenueBooks;
import dev.arb.time.Backoff;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One symbol of a stream: its local book, the proof of it by book tickers, and when its next snapshot may be fetched.
 * A book that differs from the exchange's own best bid and ask at one update id is wrong, and begins anew.
 *
 * <p>Guarded by its provider. Taking frames allocates nothing.
 */
final class StreamedBook {
    /** A quiet pair may send no update for long; then the snapshot is not waited for one. */
    private static final long FIRST_UPDATE_NS = TimeUnit.SECONDS.toNanos(1);

    private static final long RETRY_FIRST_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long RETRY_LONGEST_NS = TimeUnit.SECONDS.toNanos(30);

    private final int index;
    private final String symbol;
    private final VenueBooks books;
    private final LadderBook book = new LadderBook();
    private final BinanceBookBuilder builder = new BinanceBookBuilder(book);
    private final TouchVerifier verifier = new TouchVerifier();
    private final Backoff backoff;
    private long openedNs;
    private long fetchedNs = Long.MIN_VALUE;
    private long dueNs = Long.MIN_VALUE;
    private boolean updateSeen;

    StreamedBook(int index, String symbol, VenueBooks books, RandomGenerator random) {
        this.index = index;
        this.symbol = symbol;
        this.books = books;
        this.backoff = new Backoff(RETRY_FIRST_NS, RETRY_LONGEST_NS, random);
    }

    String symbol() {
        return symbol;
    }

    /** A connection begins: whatever comes continues nothing. */
    void begin(long nowNs) {
        builder.reset();
        openedNs = nowNs;
        updateSeen = false;
    }

    /** Takes a depth update. @return whether the book had to begin anew */
    boolean onUpdate(BinanceFrame update, long receivedNs) {
        updateSeen = true;
        BookOutcome outcome = builder.onUpdate(update, receivedNs);
        if (outcome == BookOutcome.APPLIED && receivedNs - fetchedNs > RETRY_LONGEST_NS) {
            backoff.reset();
        }
        return publish(outcome, receivedNs);
    }

    /** Takes a snapshot. @return whether the book had to begin anew */
    boolean onSnapshot(BinanceFrame snapshot, long receivedNs) {
        return publish(builder.onSnapshot(snapshot, receivedNs), receivedNs);
    }

    /** Takes a book ticker. @return whether it proved the book wrong */
    boolean onTicker(BinanceFrame ticker, long receivedNs) {
        long before = verifier.different();
        verifier.onTicker(ticker, book);
        return verifier.different() > before && beginAnew(receivedNs);
    }

    /** Whether a snapshot should be fetched now. */
    boolean isSnapshotDue(long nowNs) {
        return builder.needsSnapshot() && nowNs >= dueNs && (updateSeen || nowNs - openedNs >= FIRST_UPDATE_NS);
    }

    /** A snapshot is being fetched; the next one comes later, and ever later. */
    void fetching(long nowNs) {
        fetchedNs = nowNs;
        dueNs = nowNs + backoff.nextNs();
    }

    /** The venue wants no more requests for a while. */
    void postpone(long untilNs) {
        dueNs = Math.max(dueNs, untilNs);
    }

    BookCounters counters() {
        return builder.counters();
    }

    TouchVerifier verifier() {
        return verifier;
    }

    private boolean publish(BookOutcome outcome, long receivedNs) {
        if (outcome == BookOutcome.GAP) {
            return beginAnew(receivedNs);
        }
        if (!outcome.changedBook()) {
            books.alive(receivedNs);
            return false;
        }
        long before = verifier.different();
        verifier.onBook(book);
        if (verifier.different() > before) {
            return beginAnew(receivedNs);
        }
        books.publish(index, book);
        return false;
    }

    private boolean beginAnew(long receivedNs) {
        if (book.isComplete()) {
            builder.reset();
        }
        verifier.forget();
        book.stamp(Long.MIN_VALUE, receivedNs, book.updateId());
        books.publish(index, book);
        return true;
    }
}
