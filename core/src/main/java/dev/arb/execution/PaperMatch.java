package dev.arb.execution;

import dev.arb.market.BookView;
import dev.arb.model.Asset;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import dev.arb.model.Side;
import java.util.Queue;

/**
 * One order walking one book, best level first: a fill a level, inside the limit, never more than the visible volume
 * less what our own orders took already, in whole lots. What is left over is cancelled, as immediate-or-cancel wants.
 */
final class PaperMatch {
    private final OrderRequest order;
    private final Instrument instrument;
    private final PaperAccount account;
    private final PaperTaken taken;
    private final long reportNs;
    private long remainingE8;
    private long budgetE8;

    PaperMatch(OrderRequest order, Instrument instrument, PaperAccount account, PaperTaken taken, long reportNs) {
        this.order = order;
        this.instrument = instrument;
        this.account = account;
        this.taken = taken;
        this.reportNs = reportNs;
        this.remainingE8 = order.quantityE8();
        this.budgetE8 = account.lockE8(order, instrument);
    }

    void run(BookView book, Queue<ExecutionReport> reports) {
        taken.see(book);
        boolean buy = order.side() == Side.BUY;
        int levels = buy ? book.askCount() : book.bidCount();
        for (int i = 0; i < levels && remainingE8 > 0; i++) {
            long priceE8 = buy ? book.askPriceE8(i) : book.bidPriceE8(i);
            if (priceE8 <= 0 || (buy ? priceE8 > order.limitE8() : priceE8 < order.limitE8())) {
                break;
            }
            long sizeE8 = buy ? book.askSizeE8(i) : book.bidSizeE8(i);
            long freeE8 = Fixed.floorTo(sizeE8 - taken.at(order.side(), priceE8), instrument.lotE8());
            if (freeE8 > 0 && !fill(priceE8, Math.min(freeE8, remainingE8), reports)) {
                break;
            }
        }
        reports.add(new ExecutionReport.Done(order.orderNo(), reportNs, order.quantityE8() - remainingE8));
    }

    /** @return false when rounding made the fill dearer than what is still locked for it: the walk ends there */
    private boolean fill(long priceE8, long quantityE8, Queue<ExecutionReport> reports) {
        long valueE8 = Fixed.multiply(priceE8, quantityE8);
        long feeE8;
        if (order.side() == Side.SELL) {
            feeE8 = account.feeE8(valueE8);
            account.sell(instrument, quantityE8, valueE8, feeE8);
        } else {
            if (valueE8 > budgetE8) {
                return false;
            }
            feeE8 = purchaseFeeE8(quantityE8, valueE8);
            budgetE8 -= instrument.feeRule() == FeeRule.QUOTE ? valueE8 + feeE8 : valueE8;
            account.buy(instrument, quantityE8, valueE8, feeE8);
        }
        taken.add(order.side(), priceE8, quantityE8);
        remainingE8 -= quantityE8;
        reports.add(new ExecutionReport.Fill(order.orderNo(), reportNs, quantityE8, priceE8, feeE8, feeAsset()));
        return true;
    }

    /** Fees that are paid on top never exceed what was locked for them, however many fills round up. */
    private long purchaseFeeE8(long quantityE8, long valueE8) {
        return switch (instrument.feeRule()) {
            case QUOTE -> Math.min(account.feeE8(valueE8), budgetE8 - valueE8);
            case RECEIVED -> account.feeE8(quantityE8);
        };
    }

    private Asset feeAsset() {
        boolean inBase = order.side() == Side.BUY && instrument.feeRule() == FeeRule.RECEIVED;
        return inBase ? instrument.base() : instrument.quote().asset();
    }
}
