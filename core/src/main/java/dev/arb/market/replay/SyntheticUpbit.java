package dev.arb.market.replay;

import dev.arb.market.BookView;
import dev.arb.market.LadderBook;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.synthetic.BookPainter;
import dev.arb.market.synthetic.MarketRandom;
import dev.arb.market.synthetic.PremiumProcess;
import dev.arb.market.synthetic.PriceWalk;
import dev.arb.market.upbit.UpbitInstruments;

/**
 * Upbit's side of a recorded market, which nobody recorded: KRW-USDT as a seeded walk, and a book of the base around
 * the recorded Binance mid × that rate × a seeded premium.
 */
final class SyntheticUpbit {
    /** Length of a step of the processes. */
    static final long STEP_NS = 100_000_000L;

    static final String FX_SOURCE = "synthetic KRW-USDT";

    private static final double KRW_PER_USDT_E8 = 1385.4e8;
    private static final double BPS = 1e-4;
    private static final double E8 = 1e8;
    private static final int VENUE = 0;
    private static final int SYMBOL = 0;
    /** Apart from the streams of the mock market, so that the two do not look alike for one seed. */
    private static final long FIRST_STREAM = 1000;

    private final PriceWalk fx;
    private final PremiumProcess premium;
    private final BookPainter painter;
    private final BookPainter fxPainter;
    private final LadderBook book;
    private final LadderBook fxBook;
    private long lastBinanceId = -1;
    private long books;
    private long steps;

    SyntheticUpbit(RecordedMarketParams params, MarketPair pair, long seed) {
        this.fx = new PriceWalk(params.fx(), new MarketRandom(seed, FIRST_STREAM), KRW_PER_USDT_E8, STEP_NS);
        this.premium = new PremiumProcess(params.premium(), new MarketRandom(seed, FIRST_STREAM + 1));
        this.painter = new BookPainter(params.depthUpbit(), pair.a(), new MarketRandom(seed, FIRST_STREAM + 2));
        this.fxPainter =
                new BookPainter(params.depthFx(), UpbitInstruments.krwUsdt(), new MarketRandom(seed, FIRST_STREAM + 3));
        this.book = new LadderBook(params.depthUpbit().levels());
        this.fxBook = new LadderBook(params.depthFx().levels());
    }

    long books() {
        return books;
    }

    /** One step: the rate always, the book only when Binance's has changed and can be relied on. */
    void step(BookView binance, long timeNs, MarketSink sink) {
        steps++;
        fx.step();
        premium.step();
        fxPainter.paint(fxBook, fx.price());
        fxBook.stamp(timeNs, timeNs, steps);
        sink.onFx(fxBook, FX_SOURCE, timeNs);
        if (binance.isUsable() && binance.updateId() != lastBinanceId) {
            lastBinanceId = binance.updateId();
            double midE8 = (binance.bidPriceE8(0) + binance.askPriceE8(0)) / 2.0;
            painter.paint(book, midE8 * (fx.price() / E8) * (1 + premium.bps() * BPS));
            book.stamp(timeNs, timeNs, steps);
            books++;
            sink.onBook(VENUE, SYMBOL, book, timeNs);
        }
        sink.onAlive(VENUE, timeNs);
    }
}
