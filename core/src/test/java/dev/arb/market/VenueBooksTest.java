package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.model.Fixed;
import dev.arb.model.VenueId;
import dev.arb.time.SimulatedClock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VenueBooksTest {
    private static final long S = 1_000_000_000L;
    private static final int FLOOD = 200_000;

    private final SimulatedClock clock = new SimulatedClock(100 * S);
    private final VenueBooks books = new VenueBooks(VenueId.BINANCE, List.of("BTCUSDT", "ETHUSDT"), clock, 2 * S);
    private final LadderBook book = new LadderBook();

    @Test
    void aSnapshotIsACopyOfTheNewestUsableBook() {
        publish(0, 7);
        BookView snapshot = books.latestSnapshot("BTCUSDT").orElseThrow();
        publish(0, 8);

        assertThat(snapshot.bidSizeE8(0)).isEqualTo(7);
        assertThat(books.latestSnapshot("BTCUSDT").orElseThrow().bidSizeE8(0)).isEqualTo(8);
        assertThat(books.latestSnapshot("ETHUSDT")).isEmpty();
        assertThatThrownBy(() -> books.latestSnapshot("XRPUSDT")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeadFeedHasNoSnapshotToGive() {
        publish(0, 7);
        clock.moveTo(clock.nowNs() + 2 * S);
        assertThat(books.latestSnapshot("BTCUSDT")).isPresent();

        clock.moveTo(clock.nowNs() + 1);
        assertThat(books.latestSnapshot("BTCUSDT")).isEmpty();

        books.alive(clock.nowNs());
        assertThat(books.latestSnapshot("BTCUSDT")).isPresent();
    }

    @Test
    void aLostConnectionLeavesNoBookBehind() {
        publish(0, 7);
        publish(1, 7);
        assertThat(books.isComplete()).isTrue();

        books.invalidate(clock.nowNs());

        assertThat(books.isComplete()).isFalse();
        assertThat(books.latestSnapshot("BTCUSDT")).isEmpty();
    }

    @Test
    void onlyTheBestLevelsAreHandedOver() {
        for (int i = 1; i <= 1000; i++) {
            book.setBid(i * Fixed.ONE, i);
            book.setAsk((2000 + i) * Fixed.ONE, i);
        }
        publish(0, 5);

        BookView snapshot = books.latestSnapshot("BTCUSDT").orElseThrow();
        assertThat(snapshot.bidCount()).isEqualTo(VenueBooks.LEVELS);
        assertThat(snapshot.bidPriceE8(0)).isEqualTo(1000 * Fixed.ONE);
        assertThat(snapshot.askPriceE8(VenueBooks.LEVELS - 1)).isEqualTo(2500 * Fixed.ONE);
    }

    @Test
    void aFloodBeforeAStuckReaderLeavesTheNewestAndAllocatesNothing() {
        fill(1);
        for (int i = 0; i < 20_000; i++) {
            books.publish(0, book);
        }

        long allocated = AllocatedBytes.during(() -> {
            for (int i = 1; i <= FLOOD; i++) {
                book.setBid(100 * Fixed.ONE, i);
                books.publish(0, book);
            }
        });

        LadderBook taken = new LadderBook(10);
        books.slot(0).copyTo(taken);
        assertThat(taken.bidSizeE8(0)).isEqualTo(FLOOD);
        assertThat(allocated).isLessThan(FLOOD / 10);
    }

    /** All sizes of a state are equal, so a torn copy would show. */
    @Test
    void aReaderNeverSeesHalfOfAState() throws InterruptedException {
        AtomicLong torn = new AtomicLong();
        AtomicLong newestSeen = new AtomicLong();
        Thread reader = Thread.ofPlatform().start(() -> {
            LadderBook taken = new LadderBook(VenueBooks.LEVELS);
            long last = 0;
            while (last < FLOOD / 10) {
                books.slot(0).copyTo(taken);
                if (taken.bidCount() > 0) {
                    long size = taken.bidSizeE8(0);
                    boolean whole = size >= last && size == taken.updateId();
                    for (int i = 0; i < taken.bidCount(); i++) {
                        whole &= taken.bidSizeE8(i) == size && taken.askSizeE8(i) == size;
                    }
                    torn.addAndGet(whole ? 0 : 1);
                    last = size;
                    newestSeen.set(last);
                }
            }
        });
        for (int i = 1; i <= FLOOD / 10; i++) {
            fill(i);
            book.stamp(0, i, i);
            books.publish(0, book);
        }
        reader.join();

        assertThat(torn.get()).isZero();
        assertThat(newestSeen.get()).isEqualTo(FLOOD / 10);
    }

    private void publish(int symbol, long size) {
        fill(size);
        book.stamp(Long.MIN_VALUE, clock.nowNs(), size);
        books.publish(symbol, book);
    }

    private void fill(long size) {
        for (int i = 0; i < 20; i++) {
            if (book.bidCount() <= 20) {
                book.setBid((100 - i) * Fixed.ONE, size);
                book.setAsk((101 + i) * Fixed.ONE, size);
            }
        }
        book.setComplete(true);
    }
}
