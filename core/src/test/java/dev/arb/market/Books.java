package dev.arb.market;

import java.util.ArrayList;
import java.util.List;

/** Books as text, for comparisons. */
public final class Books {
    private Books() {}

    /** Levels as {@code priceXsize}, best first. */
    public static List<String> bids(BookView book) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < book.bidCount(); i++) {
            levels.add(book.bidPriceE8(i) + "x" + book.bidSizeE8(i));
        }
        return levels;
    }

    public static List<String> asks(BookView book) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < book.askCount(); i++) {
            levels.add(book.askPriceE8(i) + "x" + book.askSizeE8(i));
        }
        return levels;
    }

    /** Whether both sides are strictly sorted with positive prices and sizes. */
    public static boolean isSorted(BookView book) {
        for (int i = 0; i < book.bidCount(); i++) {
            if (book.bidSizeE8(i) <= 0 || (i > 0 && book.bidPriceE8(i) >= book.bidPriceE8(i - 1))) {
                return false;
            }
        }
        for (int i = 0; i < book.askCount(); i++) {
            if (book.askSizeE8(i) <= 0 || (i > 0 && book.askPriceE8(i) <= book.askPriceE8(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
