package dev.arb.execution;

import dev.arb.market.BookView;
import dev.arb.model.Side;
import java.util.Arrays;

/**
 * The volume that our own orders took from one version of a book: a recorded or remote book does not show it gone, so
 * it is remembered until the book changes. A version is an update id, or a receive time where the venue numbers
 * nothing.
 */
final class PaperTaken {
    private static final int FIRST_CAPACITY = 8;

    private long version = Long.MIN_VALUE;
    private long[] priceE8 = new long[FIRST_CAPACITY];
    private long[] takenE8 = new long[FIRST_CAPACITY];
    private Side[] side = new Side[FIRST_CAPACITY];
    private int count;

    /** Forgets everything when the book is another than at the last call. */
    void see(BookView book) {
        long seen = book.updateId() >= 0 ? book.updateId() : book.receivedNs();
        if (seen != version) {
            version = seen;
            count = 0;
        }
    }

    /** What orders of this side took at this price. */
    long at(Side orderSide, long atPriceE8) {
        int i = find(orderSide, atPriceE8);
        return i < 0 ? 0 : takenE8[i];
    }

    void add(Side orderSide, long atPriceE8, long quantityE8) {
        int i = find(orderSide, atPriceE8);
        if (i >= 0) {
            takenE8[i] = Math.addExact(takenE8[i], quantityE8);
            return;
        }
        if (count == priceE8.length) {
            priceE8 = Arrays.copyOf(priceE8, 2 * count);
            takenE8 = Arrays.copyOf(takenE8, 2 * count);
            side = Arrays.copyOf(side, 2 * count);
        }
        side[count] = orderSide;
        priceE8[count] = atPriceE8;
        takenE8[count] = quantityE8;
        count++;
    }

    private int find(Side orderSide, long atPriceE8) {
        for (int i = 0; i < count; i++) {
            if (side[i] == orderSide && priceE8[i] == atPriceE8) {
                return i;
            }
        }
        return -1;
    }
}
