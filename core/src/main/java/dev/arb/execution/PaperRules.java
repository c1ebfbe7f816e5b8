package dev.arb.execution;

import dev.arb.execution.PaperRefusal.Code;
import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import java.math.RoundingMode;
import java.util.Optional;

/** What a venue checks of an order itself, before it looks at balances: the instrument's grid and limits, and the book. */
final class PaperRules {
    private PaperRules() {}

    static Optional<PaperRefusal> refusal(OrderRequest order, Instrument instrument) {
        long quantityE8 = order.quantityE8();
        long limitE8 = order.limitE8();
        if (!instrument.ticks().isOnGrid(limitE8)) {
            return refuse(
                    Code.TICK,
                    "limit " + money(limitE8, instrument) + " is not a multiple of the tick "
                            + Fixed.format(instrument.ticks().tickAt(limitE8)));
        }
        if (quantityE8 % instrument.lotE8() != 0) {
            return refuse(
                    Code.LOT,
                    "quantity " + base(quantityE8, instrument) + " is not a multiple of the lot "
                            + Fixed.format(instrument.lotE8()));
        }
        if (quantityE8 < instrument.minQuantityE8()) {
            return refuse(
                    Code.MIN_QUANTITY,
                    "quantity " + base(quantityE8, instrument) + " is below "
                            + base(instrument.minQuantityE8(), instrument));
        }
        return notionalRefusal(order, instrument);
    }

    private static Optional<PaperRefusal> notionalRefusal(OrderRequest order, Instrument instrument) {
        if (notionalE8(order, RoundingMode.FLOOR) < instrument.minNotionalE8()) {
            return refuse(
                    Code.MIN_NOTIONAL,
                    money(notionalE8(order, RoundingMode.FLOOR), instrument) + " is below "
                            + money(instrument.minNotionalE8(), instrument));
        }
        if (notionalE8(order, RoundingMode.CEILING) > instrument.maxNotionalE8()) {
            return refuse(
                    Code.MAX_NOTIONAL,
                    base(order.quantityE8(), instrument) + " at " + money(order.limitE8(), instrument) + " is above "
                            + money(instrument.maxNotionalE8(), instrument));
        }
        return Optional.empty();
    }

    static Optional<PaperRefusal> refusal(BookView book, Instrument instrument) {
        if (!book.isComplete()) {
            return refuse(Code.BOOK_INCOMPLETE, "the book of " + instrument.wireSymbol() + " is not complete");
        }
        if (book.bidCount() > 0 && book.askCount() > 0 && book.bidPriceE8(0) >= book.askPriceE8(0)) {
            return refuse(
                    Code.BOOK_INCOMPLETE,
                    "the book of " + instrument.wireSymbol() + " is crossed, bid " + Fixed.format(book.bidPriceE8(0))
                            + ", ask " + Fixed.format(book.askPriceE8(0)));
        }
        return Optional.empty();
    }

    /** Limit × quantity. What does not fit in 64 bits is beyond any venue's maximum. */
    private static long notionalE8(OrderRequest order, RoundingMode mode) {
        try {
            return Fixed.mulDiv(order.limitE8(), order.quantityE8(), Fixed.ONE, mode);
        } catch (ArithmeticException tooLarge) {
            return Long.MAX_VALUE;
        }
    }

    static Optional<PaperRefusal> refuse(Code code, String detail) {
        return Optional.of(new PaperRefusal(code, detail));
    }

    private static String money(long amountE8, Instrument instrument) {
        return Fixed.format(amountE8) + " " + instrument.quote();
    }

    private static String base(long quantityE8, Instrument instrument) {
        return Fixed.format(quantityE8) + " " + instrument.base();
    }
}
