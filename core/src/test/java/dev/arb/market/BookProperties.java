package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class BookProperties {
    /** One update; prices are few, so that levels are met again, and a mid moves, so that books drift. */
    record Update(boolean bid, int offset, long size, int drift) {}

    @Property(tries = 300)
    void bothBooksAgreeAfterAnyUpdates(@ForAll("updates") List<Update> updates, @ForAll("limits") int maxLevels) {
        MutableBook ladder = new LadderBook(maxLevels);
        MutableBook tree = new TreeBook(maxLevels);
        long mid = 10_000;
        for (Update update : updates) {
            mid += update.drift();
            apply(ladder, update, mid);
            apply(tree, update, mid);
        }

        assertThat(Books.bids(ladder)).isEqualTo(Books.bids(tree));
        assertThat(Books.asks(ladder)).isEqualTo(Books.asks(tree));
        assertThat(Books.isSorted(ladder)).isTrue();
        assertThat(ladder.isCrossed()).isEqualTo(tree.isCrossed());
        assertThat(ladder.bidCount()).isLessThanOrEqualTo(maxLevels);
    }

    /** The exchange never lets the sides overlap; then no order of updates makes the book cross or lose its order. */
    @Property(tries = 300)
    void aBookWhoseSidesNeverOverlapIsNeverCrossedOrUnsorted(@ForAll("updates") List<Update> updates) {
        MutableBook ladder = new LadderBook(64);
        for (Update update : updates) {
            apply(ladder, update, 10_000);
            assertThat(ladder.isCrossed()).isFalse();
            assertThat(Books.isSorted(ladder)).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Update>> updates() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0L)),
                                Tuple.of(2, Arbitraries.longs().between(1, 1_000_000))),
                        Arbitraries.integers().between(-2, 2))
                .as(Update::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(400);
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(1, 2, 7, 16, 40, 1000);
    }

    private static void apply(MutableBook book, Update update, long mid) {
        if (update.bid()) {
            book.setBid(mid - update.offset(), update.size());
        } else {
            book.setAsk(mid + update.offset(), update.size());
        }
    }
}
