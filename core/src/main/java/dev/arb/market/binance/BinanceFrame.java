package dev.arb.market.binance;

import dev.arb.market.DecimalScanner;

/**
 * The content of the last frame a {@link BinanceStreamParser} read. A flyweight: overwritten by the next frame. Which
 * fields mean something depends on {@link #kind}.
 */
public final class BinanceFrame {
    static final long UNSET = -1;

    private static final long MICROSECONDS_FROM = 100_000_000_000_000L;

    final DepthLevels bids = new DepthLevels();
    final DepthLevels asks = new DepthLevels();
    FrameKind kind = FrameKind.OTHER;
    int symbol;
    long eventTime;
    long firstUpdateId;
    long finalUpdateId;
    long snapshotId;
    long bidE8;
    long bidSizeE8;
    long askE8;
    long askSizeE8;
    long tradePriceE8;
    long tradeSizeE8;
    long tradeTime;

    BinanceFrame() {}

    void clear() {
        bids.clear();
        asks.clear();
        kind = FrameKind.OTHER;
        symbol = -1;
        eventTime = UNSET;
        firstUpdateId = UNSET;
        finalUpdateId = UNSET;
        snapshotId = UNSET;
        bidE8 = DecimalScanner.INVALID;
        bidSizeE8 = DecimalScanner.INVALID;
        askE8 = DecimalScanner.INVALID;
        askSizeE8 = DecimalScanner.INVALID;
        tradePriceE8 = DecimalScanner.INVALID;
        tradeSizeE8 = DecimalScanner.INVALID;
        tradeTime = UNSET;
    }

    public FrameKind kind() {
        return kind;
    }

    /** Index among the parser's symbols, or −1 for none of them and for a snapshot, which names none. */
    public int symbol() {
        return symbol;
    }

    /** When the exchange sent it, epoch nanoseconds, or {@link Long#MIN_VALUE}: book tickers and snapshots tell none. */
    public long eventTimeNs() {
        return toNs(eventTime);
    }

    /** First update id of a depth update ({@code U}). */
    public long firstUpdateId() {
        return firstUpdateId;
    }

    /** Last update id of a depth update, or the id of a book ticker or snapshot. */
    public long updateId() {
        return kind == FrameKind.SNAPSHOT ? snapshotId : finalUpdateId;
    }

    /** Best bid of a book ticker. */
    public long bidE8() {
        return bidE8;
    }

    public long bidSizeE8() {
        return bidSizeE8;
    }

    /** Best ask of a book ticker. */
    public long askE8() {
        return askE8;
    }

    public long askSizeE8() {
        return askSizeE8;
    }

    public long tradePriceE8() {
        return tradePriceE8;
    }

    public long tradeSizeE8() {
        return tradeSizeE8;
    }

    /** When a trade happened, epoch nanoseconds. */
    public long tradeTimeNs() {
        return toNs(tradeTime);
    }

    /** Changed bid levels of a depth update, or all of a snapshot. */
    public int bidCount() {
        return bids.count();
    }

    public int askCount() {
        return asks.count();
    }

    /** Milliseconds, or microseconds where the connection asked for them. */
    private static long toNs(long time) {
        if (time == UNSET) {
            return Long.MIN_VALUE;
        }
        return time >= MICROSECONDS_FROM ? time * 1_000 : time * 1_000_000;
    }
}
