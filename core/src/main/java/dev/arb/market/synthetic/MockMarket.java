package dev.arb.market.synthetic;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.upbit.UpbitInstruments;
import java.time.Instant;
import java.util.List;

/**
 * An endless market of two venues and KRW-USDT, made from a seed, on a simulated clock that begins at {@link
 * #EPOCH_NS}.
 *
 * <p>One step is one loop of the run. Within step {@code k} (0, 1, …), which lasts from {@code EPOCH_NS + k·step} to
 * {@code EPOCH_NS + (k+1)·step}, venue A's books and KRW-USDT arrive first and venue B's a little later: {@value
 * #LAG_A_MS} and {@value #LAG_B_MS} ms before its end. So a loop at the end of a step sees fresh books, and at the
 * default step an order that is 20 ms on its way meets the next ones. A venue that has gone quiet delivers nothing and
 * its books stay as they were.
 *
 * <p>The same seed, pairs, step and parameters give the same events, bit for bit. A step allocates nothing.
 */
public final class MockMarket implements MarketFeed {
    /** 2026-01-01T00:00:00Z. */
    public static final long EPOCH_NS = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000L;

    /** The step of a run without an interval. */
    public static final long DEFAULT_STEP_NS = 100_000_000L;

    /** Given as the source of the rate. */
    public static final String FX_SOURCE = "synthetic KRW-USDT";

    /** Streams of random numbers that belong to no symbol. */
    static final int SHARED_STREAMS = 8;

    private static final int LAG_A_MS = 90;
    private static final int LAG_B_MS = 85;
    private static final long MS = 1_000_000L;
    private static final long EXCHANGE_LAG_NS = 5 * MS;
    private static final int VENUE_A = 0;
    private static final int VENUE_B = 1;

    private final long seed;
    private final long stepNs;
    private final long offsetANs;
    private final long offsetBNs;
    private final List<MarketPair> pairs;
    private final MockSymbol[] symbols;
    private final PriceWalk fx;
    private final BookPainter fxPainter;
    private final LadderBook fxBook;
    private final QuietSchedule quietA;
    private final QuietSchedule quietB;
    private long step;
    private boolean nextIsB;

    /** A market with the default parameters. */
    public MockMarket(long seed, List<MarketPair> pairs, long stepNs) {
        this(seed, pairs, stepNs, MockMarketParams.defaults());
    }

    /**
     * @param pairs symbols by their index, at least one
     * @param stepNs length of a step; 0 means {@link #DEFAULT_STEP_NS}
     * @throws dev.arb.market.UnknownSymbolException when there is no start price for a base
     */
    public MockMarket(long seed, List<MarketPair> pairs, long stepNs, MockMarketParams params) {
        if (pairs.isEmpty() || stepNs < 0) {
            throw new IllegalArgumentException("a mock market needs at least one pair and a step that is not negative,"
                    + " but had " + pairs.size() + " pairs and " + stepNs + " ns");
        }
        this.seed = seed;
        this.stepNs = stepNs == 0 ? DEFAULT_STEP_NS : stepNs;
        this.offsetANs = this.stepNs - Math.min(LAG_A_MS * MS, this.stepNs / 100 * 90);
        this.offsetBNs = this.stepNs - Math.min(LAG_B_MS * MS, this.stepNs / 100 * 85);
        this.pairs = List.copyOf(pairs);
        this.symbols = symbols(seed, this.pairs, this.stepNs, params);
        this.fx = new PriceWalk(params.fx(), new MarketRandom(seed, 0), StartPrices.KRW_PER_USDT_E8, this.stepNs);
        this.fxPainter = new BookPainter(params.depthFx(), UpbitInstruments.krwUsdt(), new MarketRandom(seed, 1));
        this.fxBook = new LadderBook(params.depthFx().levels());
        this.quietA = new QuietSchedule(params.quiet(), new MarketRandom(seed, 2), this.stepNs);
        this.quietB = new QuietSchedule(params.quiet(), new MarketRandom(seed, 3), this.stepNs);
    }

    @Override
    public long nextEventNs() {
        return EPOCH_NS + step * stepNs + (nextIsB ? offsetBNs : offsetANs);
    }

    @Override
    public void deliverUntil(long untilNs, MarketSink sink) {
        long timeNs = nextEventNs();
        while (timeNs <= untilNs) {
            if (nextIsB) {
                deliverB(timeNs, sink);
                step++;
            } else {
                deliverA(timeNs, sink);
            }
            nextIsB = !nextIsB;
            timeNs = nextEventNs();
        }
    }

    @Override
    public String description() {
        String names =
                String.join(", ", pairs.stream().map(p -> p.base().code()).toList());
        return "mock market: synthetic books of " + names + " on upbit and binance, synthetic KRW-USDT, seed " + seed;
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** All processes move here, whether or not the venue is heard. */
    private void deliverA(long timeNs, MarketSink sink) {
        fx.step();
        for (MockSymbol symbol : symbols) {
            symbol.step();
        }
        if (quietA.nextIsQuiet()) {
            return;
        }
        fxPainter.paint(fxBook, fx.price());
        stamp(fxBook, timeNs);
        sink.onFx(fxBook, FX_SOURCE, timeNs);
        for (int i = 0; i < symbols.length; i++) {
            deliver(VENUE_A, i, symbols[i].paintA(fx.price()), timeNs, sink);
        }
        sink.onAlive(VENUE_A, timeNs);
    }

    private void deliverB(long timeNs, MarketSink sink) {
        if (quietB.nextIsQuiet()) {
            return;
        }
        for (int i = 0; i < symbols.length; i++) {
            deliver(VENUE_B, i, symbols[i].paintB(), timeNs, sink);
        }
        sink.onAlive(VENUE_B, timeNs);
    }

    private void deliver(int venue, int symbol, LadderBook book, long timeNs, MarketSink sink) {
        stamp(book, timeNs);
        sink.onBook(venue, symbol, book, timeNs);
    }

    private void stamp(LadderBook book, long timeNs) {
        book.stamp(timeNs - EXCHANGE_LAG_NS, timeNs, step);
    }

    private static MockSymbol[] symbols(long seed, List<MarketPair> pairs, long stepNs, MockMarketParams params) {
        MockSymbol[] symbols = new MockSymbol[pairs.size()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = new MockSymbol(pairs.get(i), i, params, seed, stepNs);
        }
        return symbols;
    }
}
