package dev.arb.market.synthetic;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketPair;

/** One symbol of a mock market: its price on venue B, its premium on venue A, and both books. */
final class MockSymbol {
    private static final double BPS = 1e-4;
    private static final int STREAMS = 8;
    private static final double E8 = 1e8;

    private final PriceWalk price;
    private final PremiumProcess premium;
    private final BookPainter painterA;
    private final BookPainter painterB;
    private final LadderBook bookA;
    private final LadderBook bookB;

    MockSymbol(MarketPair pair, int index, MockMarketParams params, long seed, long stepNs) {
        long stream = MockMarket.SHARED_STREAMS + (long) index * STREAMS;
        double start = StartPrices.usdtE8(pair.base());
        this.price = new PriceWalk(params.price(), new MarketRandom(seed, stream), start, stepNs);
        this.premium = new PremiumProcess(params.premium(), new MarketRandom(seed, stream + 1));
        this.painterA = new BookPainter(params.depthA(), pair.a(), new MarketRandom(seed, stream + 2));
        this.painterB = new BookPainter(params.depthB(), pair.b(), new MarketRandom(seed, stream + 3));
        this.bookA = new LadderBook(params.depthA().levels());
        this.bookB = new LadderBook(params.depthB().levels());
    }

    void step() {
        price.step();
        premium.step();
    }

    LadderBook paintA(double krwPerUsdtE8) {
        painterA.paint(bookA, price.price() * (krwPerUsdtE8 / E8) * (1 + premium.bps() * BPS));
        return bookA;
    }

    LadderBook paintB() {
        painterB.paint(bookB, price.price());
        return bookB;
    }
}
