package dev.arb.market.binance;

import dev.arb.market.BookView;

/**
 * Compares a local book with the best bid and ask that the exchange tells in its book tickers, wherever both have the
 * same update id: an independent proof of the book. Remembers the last tickers, because a depth update that arrives
 * later may end at the id of one of them. Allocates nothing; one thread.
 */
public final class TouchVerifier {
    private static final int REMEMBERED = 1024;
    private static final int WIDTH = 5;

    private final long[] tickers = new long[REMEMBERED * WIDTH];
    private long written;
    private long forgotten;
    private long equal;
    private long different;

    /** Update ids at which book and ticker agreed on price and quantity of both sides. */
    public long equal() {
        return equal;
    }

    /** Update ids at which they did not. */
    public long different() {
        return different;
    }

    /** Forgets the tickers so far, which a book that begins anew need not agree with. */
    public void forget() {
        forgotten = written;
    }

    /** Takes a frame of kind {@link FrameKind#BOOK_TICKER}. */
    public void onTicker(BinanceFrame ticker, BookView book) {
        int at = (int) (written++ % REMEMBERED) * WIDTH;
        tickers[at] = ticker.updateId();
        tickers[at + 1] = ticker.bidE8();
        tickers[at + 2] = ticker.bidSizeE8();
        tickers[at + 3] = ticker.askE8();
        tickers[at + 4] = ticker.askSizeE8();
        if (book.isComplete() && book.updateId() == ticker.updateId()) {
            compare(at, book);
        }
    }

    /** The book has changed. */
    public void onBook(BookView book) {
        if (!book.isComplete()) {
            return;
        }
        long oldest = Math.max(forgotten, written - REMEMBERED);
        for (long i = written - 1; i >= oldest; i--) {
            int at = (int) (i % REMEMBERED) * WIDTH;
            if (tickers[at] <= book.updateId()) {
                if (tickers[at] == book.updateId()) {
                    compare(at, book);
                }
                return;
            }
        }
    }

    private void compare(int at, BookView book) {
        boolean same = book.bidCount() > 0
                && book.askCount() > 0
                && tickers[at + 1] == book.bidPriceE8(0)
                && tickers[at + 2] == book.bidSizeE8(0)
                && tickers[at + 3] == book.askPriceE8(0)
                && tickers[at + 4] == book.askSizeE8(0);
        if (same) {
            equal++;
        } else {
            different++;
        }
    }
}
