package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What every book that is built up must do. */
interface BookContract {
    MutableBook book(int maxLevels);

    @Test
    default void anEmptyBookIsIncompleteAndUnusable() {
        MutableBook book = book(10);

        assertThat(book.bidCount()).isZero();
        assertThat(book.askCount()).isZero();
        assertThat(book.isComplete()).isFalse();
        assertThat(book.isUsable()).isFalse();
        assertThat(book.updateId()).isEqualTo(-1);
        assertThat(book.exchangeTimeNs()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    default void levelsAreBestFirstWhateverTheOrderOfArrival() {
        MutableBook book = book(10);
        book.setBid(100, 1);
        book.setBid(102, 3);
        book.setBid(101, 2);
        book.setAsk(105, 5);
        book.setAsk(103, 4);
        book.setAsk(104, 6);
        book.setComplete(true);

        assertThat(Books.bids(book)).containsExactly("102x3", "101x2", "100x1");
        assertThat(Books.asks(book)).containsExactly("103x4", "104x6", "105x5");
        assertThat(book.isUsable()).isTrue();
    }

    @Test
    default void aQuantityReplacesAndZeroRemoves() {
        MutableBook book = book(10);
        book.setBid(100, 1);
        book.setBid(101, 2);

        book.setBid(100, 7);
        book.setBid(101, 0);
        book.setBid(99, 0);

        assertThat(Books.bids(book)).containsExactly("100x7");
    }

    @Test
    default void theFarthestLevelIsForgottenWhenThereAreTooMany() {
        MutableBook book = book(3);
        for (long price : new long[] {10, 20, 30}) {
            book.setBid(price, 1);
            book.setAsk(100 + price, 1);
        }

        book.setBid(25, 2);
        book.setBid(5, 9);
        book.setAsk(101, 2);
        book.setAsk(200, 9);

        assertThat(Books.bids(book)).containsExactly("30x1", "25x2", "20x1");
        assertThat(Books.asks(book)).containsExactly("101x2", "110x1", "120x1");
    }

    @Test
    default void aCrossedBookIsNotUsableUntilItIsUncrossed() {
        MutableBook book = book(10);
        book.setBid(100, 1);
        book.setAsk(100, 1);
        book.setComplete(true);

        assertThat(book.isCrossed()).isTrue();
        assertThat(book.isUsable()).isFalse();

        book.setAsk(100, 0);
        book.setAsk(101, 1);

        assertThat(book.isCrossed()).isFalse();
        assertThat(book.isUsable()).isTrue();
    }

    @Test
    default void clearingEmptiesBothSidesAndKeepsTheStamps() {
        MutableBook book = book(10);
        book.setBid(100, 1);
        book.setAsk(101, 1);
        book.setComplete(true);
        book.stamp(11, 22, 33);

        book.clear();

        assertThat(book.bidCount() + book.askCount()).isZero();
        assertThat(book.isComplete()).isFalse();
        assertThat(book.exchangeTimeNs()).isEqualTo(11);
        assertThat(book.receivedNs()).isEqualTo(22);
        assertThat(book.updateId()).isEqualTo(33);
    }

    @Test
    default void impossibleLevelsAndQuestionsAreRefused() {
        MutableBook book = book(10);
        book.setBid(100, 1);

        assertThatThrownBy(() -> book.setBid(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.setAsk(-5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.setAsk(5, -1)).hasMessageContaining("size -1");
        assertThatThrownBy(() -> book.bidPriceE8(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> book.askSizeE8(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> book(0)).hasMessageContaining("must be positive");
    }
}
