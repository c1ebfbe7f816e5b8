package dev.arb.market.synthetic;

import dev.arb.market.BookView;
import dev.arb.market.MarketSink;

/**
 * The shipped strategy in a few lines of doubles, for a first judgement of a market: one position of 1 million KRW at
 * most, filled at once at the volume-weighted prices of the books, all four fees paid.
 */
final class RuleSimulation implements MarketSink {
    private static final double SIZE_KRW = 1_000_000;
    private static final double FEES_ONE_WAY_BPS = 15;
    private static final double OPEN_EDGE_BPS = 45;
    private static final double TAKE_PROFIT_BPS = 30;
    private static final double STOP_BPS = 20;
    private static final double STATIC_STOP_BPS = 120;
    private static final long FRESH_NS = 2_000_000_000L;
    private static final long REST_NS = 60_000_000_000L;
    private static final long HOLD_NS = 3_600_000_000_000L;

    private final BookView[] books = new BookView[2];
    private final long[] aliveNs = {Long.MIN_VALUE / 2, Long.MIN_VALUE / 2};
    private final long[] restUntilNs = new long[2];
    private final boolean[] mustDip = new boolean[2];
    private BookView fx;
    private int direction = -1;
    private double entryEdge;
    private double baseLine;
    private long openedNs;
    int firstOpenLoop = -1;
    int loops;
    int opened;
    int won;
    int lost;
    int skipped;
    double pnlBps;

    @Override
    public void onBook(int venue, int symbol, BookView book, long timeNs) {
        if (symbol == 0) {
            books[venue] = book;
        }
    }

    @Override
    public void onFx(BookView krwPerUsdt, String source, long timeNs) {
        fx = krwPerUsdt;
    }

    @Override
    public void onAlive(int venue, long timeNs) {
        aliveNs[venue] = timeNs;
    }

    void loop(long nowNs) {
        loops++;
        if (books[0] == null || books[1] == null || nowNs - Math.min(aliveNs[0], aliveNs[1]) > FRESH_NS) {
            skipped++;
            return;
        }
        double[] edges = {edge(0), edge(1)};
        if (direction >= 0) {
            maybeClose(edges[1 - direction], nowNs);
            return;
        }
        for (int d = 0; d < 2 && direction < 0; d++) {
            mustDip[d] &= edges[d] >= 30;
            if (edges[d] >= OPEN_EDGE_BPS && !mustDip[d] && nowNs >= restUntilNs[d]) {
                open(d, edges, nowNs);
            }
        }
    }

    private void open(int d, double[] edges, long nowNs) {
        direction = d;
        entryEdge = edges[d];
        baseLine = entryEdge + edges[1 - d] - 2 * FEES_ONE_WAY_BPS;
        openedNs = nowNs;
        opened++;
        firstOpenLoop = firstOpenLoop < 0 ? loops : firstOpenLoop;
    }

    private void maybeClose(double back, long nowNs) {
        double pnl = entryEdge + back - 2 * FEES_ONE_WAY_BPS;
        boolean stopped = pnl <= -STATIC_STOP_BPS || pnl <= baseLine - STOP_BPS || nowNs - openedNs > HOLD_NS;
        if (!stopped && pnl < TAKE_PROFIT_BPS && back < 0) {
            return;
        }
        if (stopped) {
            restUntilNs[direction] = nowNs + REST_NS;
            mustDip[direction] = true;
        }
        won += pnl > 0 ? 1 : 0;
        lost += pnl > 0 ? 0 : 1;
        pnlBps += pnl;
        direction = -1;
    }

    /** Gross edge in bps of buying on one venue and selling on the other; 0 buys on A. */
    private double edge(int buyVenue) {
        double buyA = vwap(books[0], false, SIZE_KRW);
        double sellA = vwap(books[0], true, SIZE_KRW);
        double buyB = vwap(books[1], false, SIZE_KRW / rate(false)) * rate(false);
        double sellB = vwap(books[1], true, SIZE_KRW / rate(true)) * rate(true);
        return buyVenue == 0 ? (sellB - buyA) / buyA * 1e4 : (sellA - buyB) / buyB * 1e4;
    }

    private double rate(boolean bid) {
        return (bid ? fx.bidPriceE8(0) : fx.askPriceE8(0)) / 1e8;
    }

    private static double vwap(BookView book, boolean bids, double value) {
        double spent = 0;
        double quantity = 0;
        for (int i = 0; i < book.bidCount() && spent < value; i++) {
            double price = (bids ? book.bidPriceE8(i) : book.askPriceE8(i)) / 1e8;
            double size = (bids ? book.bidSizeE8(i) : book.askSizeE8(i)) / 1e8;
            double take = Math.min(size, (value - spent) / price);
            spent += take * price;
            quantity += take;
        }
        return spent / quantity;
    }
}
