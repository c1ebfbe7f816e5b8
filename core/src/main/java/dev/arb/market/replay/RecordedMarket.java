package dev.arb.market.replay;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.MutableBook;
import dev.arb.market.binance.BinanceBookBuilder;
import dev.arb.market.binance.BinanceFrame;
import dev.arb.market.binance.BinanceStreamParser;
import dev.arb.market.binance.BookOutcome;
import dev.arb.market.binance.FrameKind;
import dev.arb.market.binance.TouchVerifier;
import java.nio.file.Path;
import java.util.List;

/**
 * Real Binance frames from files, played through the real parser and book building on the recording's clock (local
 * receive times), with a synthetic Upbit and a synthetic KRW-USDT beside them.
 *
 * <p>Venue 0 is the synthetic Upbit, venue 1 the recorded Binance; there is one symbol. Every frame proves Binance's
 * connection alive. The synthetic side moves on a grid of 100 ms for as long as frames come, and stands still in
 * pauses of the recording. Memory does not grow with the files. One thread.
 */
public final class RecordedMarket implements MarketFeed {
    private static final int VENUE_B = 1;
    private static final int SYMBOL = 0;
    /** In a longer pause of the recording the synthetic side is silent too. */
    private static final long PAUSE_NS = 2_000_000_000L;

    private final List<Path> files;
    private final MarketPair pair;
    private final long seed;
    private final FrameSource reader;
    private final BinanceStreamParser parser;
    private final BinanceBookBuilder builder;
    private final TouchVerifier verifier = new TouchVerifier();
    private final SyntheticUpbit upbit;
    private long clockRegressions;
    private long lastFrameNs = Long.MIN_VALUE;
    private long frameNs = ENDED;
    private long gridNs = ENDED;

    /** The shipped market: a fast book and the default parameters. */
    public RecordedMarket(List<Path> files, MarketPair pair, long seed) {
        this(files, pair, seed, RecordedMarketParams.defaults(), new LadderBook());
    }

    /**
     * Opens the recording and finds its first line.
     *
     * @param files in the order of time
     * @param pair what was recorded, with Binance as venue B
     * @param seed of everything that is synthetic
     * @param book takes the rebuilt Binance book
     * @throws RecordingException when a file cannot be played, or holds another market
     */
    public RecordedMarket(List<Path> files, MarketPair pair, long seed, RecordedMarketParams params, MutableBook book) {
        this.files = List.copyOf(files);
        this.pair = pair;
        this.seed = seed;
        RecordingProbe.check(this.files, pair.b().wireSymbol());
        this.reader = Recordings.binance(this.files);
        this.parser = new BinanceStreamParser(List.of(pair.b().wireSymbol()));
        this.builder = new BinanceBookBuilder(book);
        this.upbit = new SyntheticUpbit(params, pair, seed);
        advance();
    }

    @Override
    public long nextEventNs() {
        return Math.min(frameNs, gridNs);
    }

    /** @throws RecordingException when the recording is cut; everything before the cut has been delivered */
    @Override
    public void deliverUntil(long untilNs, MarketSink sink) {
        long timeNs = nextEventNs();
        while (timeNs <= untilNs && timeNs != ENDED) {
            if (frameNs <= gridNs) {
                deliverFrame(sink);
            } else {
                upbit.step(builder.book(), gridNs, sink);
                gridNs = nextGrid(gridNs + SyntheticUpbit.STEP_NS);
            }
            timeNs = nextEventNs();
        }
    }

    /** What was played so far; for the thread that plays. */
    public RecordedMarketStats stats() {
        return new RecordedMarketStats(
                parser.counters().of(FrameKind.DEPTH_UPDATE),
                parser.counters().of(FrameKind.BOOK_TICKER),
                parser.counters().of(FrameKind.TRADE),
                parser.counters().of(FrameKind.SNAPSHOT),
                parser.counters().of(FrameKind.OTHER),
                parser.counters().of(FrameKind.MALFORMED) + reader.malformed(),
                clockRegressions,
                builder.counters(),
                verifier.equal(),
                verifier.different(),
                upbit.books());
    }

    @Override
    public String description() {
        String names = String.join(
                ", ", files.stream().map(file -> file.getFileName().toString()).toList());
        return "recorded market: " + pair.b().wireSymbol() + " on binance from " + names + "; synthetic "
                + pair.a().wireSymbol() + " on upbit, synthetic KRW-USDT, seed " + seed;
    }

    @Override
    public void close() {
        reader.close();
        frameNs = ENDED;
        gridNs = ENDED;
    }

    private void deliverFrame(MarketSink sink) {
        long timeNs = frameNs;
        lastFrameNs = timeNs;
        FrameKind kind = parser.parse(reader.buffer(), reader.frameFrom(), reader.frameTo());
        if (kind == FrameKind.MALFORMED && !reader.isTerminated()) {
            close();
            throw reader.cut();
        }
        if (!changesBook(kind, timeNs, sink)) {
            sink.onAlive(VENUE_B, timeNs);
        }
        advance();
    }

    /** A frame that changes the book is told as a book; any other is proof of life and no more than that. */
    private boolean changesBook(FrameKind kind, long timeNs, MarketSink sink) {
        BinanceFrame frame = parser.frame();
        switch (kind) {
            case DEPTH_UPDATE -> {
                return publish(builder.onUpdate(frame, timeNs), timeNs, sink);
            }
            case SNAPSHOT -> {
                return publish(builder.onSnapshot(frame, timeNs), timeNs, sink);
            }
            case BOOK_TICKER -> verifier.onTicker(frame, builder.book());
            case TRADE, SERVER_SHUTDOWN, OTHER, MALFORMED -> {
                // nothing in it for the book
            }
        }
        return false;
    }

    private boolean publish(BookOutcome outcome, long timeNs, MarketSink sink) {
        if (!outcome.changedBook()) {
            return false;
        }
        verifier.onBook(builder.book());
        sink.onBook(VENUE_B, SYMBOL, builder.book(), timeNs);
        return true;
    }

    /** Goes to the next line; a receive time before the present one is played now. */
    private void advance() {
        long grid = gridNs;
        frameNs = ENDED;
        gridNs = ENDED;
        if (!reader.next()) {
            return;
        }
        if (reader.timeNs() < lastFrameNs) {
            clockRegressions++;
        }
        frameNs = Math.max(reader.timeNs(), lastFrameNs);
        gridNs = grid == ENDED ? gridAtOrAfter(frameNs) : nextGrid(grid);
    }

    /** Skips grid times that lie in a pause of the recording. */
    private long nextGrid(long candidateNs) {
        boolean pause = frameNs - lastFrameNs > PAUSE_NS && candidateNs > lastFrameNs + PAUSE_NS;
        return pause ? Math.max(candidateNs, gridAtOrAfter(frameNs)) : candidateNs;
    }

    private static long gridAtOrAfter(long timeNs) {
        return Math.ceilDiv(timeNs, SyntheticUpbit.STEP_NS) * SyntheticUpbit.STEP_NS;
    }
}
