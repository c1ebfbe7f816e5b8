package dev.arb.market.synthetic;

import dev.arb.market.MutableBook;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.TickTable;

/** Paints a whole book around a mid price, on the instrument's price grid and in its lots. Allocates nothing. */
public final class BookPainter {
    private static final double BPS = 1e-4;
    private static final double GROWTH_PER_LEVEL = 0.15;

    private final DepthParams params;
    private final MarketRandom random;
    private final TickTable ticks;
    private final long lotE8;
    private int thinStepsLeft;

    public BookPainter(DepthParams params, Instrument instrument, MarketRandom random) {
        this.params = params;
        this.random = random;
        this.ticks = instrument.ticks();
        this.lotE8 = instrument.lotE8();
    }

    /**
     * Replaces the book's levels and makes it complete. The stamps are the caller's.
     *
     * @param midE8 where the touch lies around, in the quote currency
     */
    public void paint(MutableBook book, double midE8) {
        boolean thin = nextIsThin();
        book.clear();
        double bid = midE8 * (1 - halfSpread());
        double ask = midE8 * (1 + halfSpread());
        long bestBid = ticks.floor((long) bid);
        long bestAsk = ticks.ceil((long) ask);
        if (bestAsk <= bestBid) {
            bestAsk = bestBid + ticks.tickAt(bestBid);
        }
        paintBids(book, bestBid, thin);
        paintAsks(book, bestAsk, thin);
        book.setComplete(true);
    }

    private boolean nextIsThin() {
        if (thinStepsLeft > 0) {
            thinStepsLeft--;
        } else if (random.chance(params.thinPerStep())) {
            thinStepsLeft = 1 + (int) (random.nextDouble() * params.maxThinSteps());
        }
        return thinStepsLeft > 0;
    }

    private void paintBids(MutableBook book, long bestE8, boolean thin) {
        long price = bestE8;
        for (int level = 0; level < params.levels() && price > 0; level++) {
            book.setBid(price, size(price, level, thin));
            price = Math.min(ticks.floor(price - (long) (price * gap(level, thin))), ticks.floor(price - 1));
        }
    }

    private void paintAsks(MutableBook book, long bestE8, boolean thin) {
        long price = bestE8;
        for (int level = 0; level < params.levels(); level++) {
            book.setAsk(price, size(price, level, thin));
            price = Math.max(ticks.ceil(price + (long) (price * gap(level, thin))), price + ticks.tickAt(price));
        }
    }

    private double halfSpread() {
        return random.between(params.minHalfSpreadBps(), params.maxHalfSpreadBps()) * BPS;
    }

    private double gap(int level, boolean thin) {
        double gap = random.between(params.minGapBps(), params.maxGapBps());
        return (thin && level == params.thinLevels() - 1 ? gap + params.thinHoleBps() : gap) * BPS;
    }

    private long size(long priceE8, int level, boolean thin) {
        double value = params.levelValue() * random.between(0.3, 1.7) * (1 + GROWTH_PER_LEVEL * level);
        if (thin && level < params.thinLevels()) {
            value *= params.thinShare() * random.nextDouble();
        }
        long size = (long) (value / priceE8 * Fixed.ONE * Fixed.ONE);
        return Math.max(lotE8, Fixed.floorTo(size, lotE8));
    }
}
