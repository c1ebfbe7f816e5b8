package dev.arb.signal;

import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import dev.arb.model.Side;

/** Walks one side of a book for a quantity. A reused struct; amounts in the venue's quote currency, E8. */
final class SideWalk {
    long amountE8;
    /** True when the visible depth ended and the rest was valued at its last level. */
    boolean thin;

    /** @param side BUY walks the asks, SELL the bids; the book must have a level there */
    void run(BookView book, Side side, long quantityE8) {
        amountE8 = 0;
        long rest = quantityE8;
        int count = side == Side.BUY ? book.askCount() : book.bidCount();
        long price = 0;
        for (int i = 0; i < count && rest > 0; i++) {
            price = side == Side.BUY ? book.askPriceE8(i) : book.bidPriceE8(i);
            long take = Math.min(rest, side == Side.BUY ? book.askSizeE8(i) : book.bidSizeE8(i));
            amountE8 = Math.addExact(amountE8, Fixed.multiply(price, take));
            rest -= take;
        }
        thin = rest > 0;
        if (thin) {
            amountE8 = Math.addExact(amountE8, Fixed.multiply(price, rest));
        }
    }
}
