package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.BookView;
import dev.arb.market.FeedNotes;
import dev.arb.market.MarketSink;
import dev.arb.market.Pairs;
import dev.arb.market.binance.BinanceAdapter;
import dev.arb.market.binance.BinanceSettings;
import dev.arb.market.live.Arrival;
import dev.arb.market.live.LiveFeed;
import dev.arb.market.net.ConnectionLimits;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.market.upbit.UpbitAdapter;
import dev.arb.market.upbit.UpbitFormat;
import dev.arb.market.upbit.UpbitSettings;
import dev.arb.time.MonotonicClock;
import dev.arb.time.NanoClock;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Binance closes every connection after 24 hours: another one takes over before, on a clock that a test moves. */
class HandoverTest {
    private static final long MS = 1_000_000L;
    private static final long JUST_BEFORE = TimeUnit.MINUTES.toNanos(24 * 60 - 11);
    private static final long JUST_AFTER = TimeUnit.MINUTES.toNanos(2);
    /** The clock's leaps are no silence. */
    private static final ConnectionLimits PATIENT =
            new ConnectionLimits(TimeUnit.DAYS.toNanos(30), MS, 4 * MS, 1 << 20);

    private static final int UNLIMITED = 1_000_000;

    private final MonotonicClock machine = MonotonicClock.ofMachine();
    private final AtomicLong leapNs = new AtomicLong();
    private final NanoClock clock = () -> machine.nowNs() + leapNs.get();
    private final LoopbackExchanges exchanges = new LoopbackExchanges(0);
    private final LiveFeed feed = new LiveFeed(
                    List.of(
                            new UpbitAdapter(
                                    upbit(), clock, RawFrameSink.NONE, FeedNotes.NONE, new SplittableRandom(1)),
                            new BinanceAdapter(
                                    binance(), clock, RawFrameSink.NONE, FeedNotes.NONE, new SplittableRandom(2))),
                    List.of(Pairs.of("BTC")),
                    "KRW-USDT",
                    Arrival.STREAM,
                    FeedNotes.NONE)
            .start();
    private final Watching engine = new Watching();

    private UpbitSettings upbit() {
        return new UpbitSettings(
                exchanges.upbit.rest(),
                exchanges.upbit.stream(),
                UpbitFormat.DEFAULT,
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                MS,
                PATIENT);
    }

    private BinanceSettings binance() {
        return new BinanceSettings(
                exchanges.binance.http().uri(),
                URI.create("ws://127.0.0.1:" + exchanges.binance.streams().getPort()),
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                MS,
                PATIENT);
    }

    @AfterEach
    void close() {
        feed.close();
        exchanges.close();
    }

    @Test
    void aConnectionIsReplacedBeforeItsDayEndsAndNoBookIsMissingOrGoesBack() {
        driveUntil("both books are there", () -> engine.books[0] > 0 && engine.books[1] > 0);
        for (int day = 1; day <= 3; day++) {
            int connections = day;
            leapNs.addAndGet(JUST_BEFORE);
            driveFor(20);
            assertThat(exchanges.binance.streams().opened()).isEqualTo(connections);

            leapNs.addAndGet(JUST_AFTER);
            driveUntil(
                    "another one stands and the first is left",
                    () -> exchanges.binance.streams().opened() == connections + 1
                            && exchanges.binance.streams().clients().size() == 1);
            driveFor(20);
        }

        assertThat(feed.status(1).reconnects()).isZero();
        assertThat(exchanges.upbit.opened()).as("Upbit's have no last day").isEqualTo(1);
    }

    private void driveFor(int books) {
        long wanted = engine.books[1] + books;
        driveUntil(books + " more books", () -> engine.books[1] >= wanted);
    }

    /** What the engine's thread does. */
    private void driveUntil(String what, BooleanSupplier condition) {
        Until.holds(what, () -> {
            feed.deliverUntil(clock.nowNs(), engine);
            return condition.getAsBoolean();
        });
    }

    /** Checks every book that is delivered against the one before. */
    private static final class Watching implements MarketSink {
        private final long[] books = new long[2];
        private long updateId = -1;
        private long receivedNs = Long.MIN_VALUE;

        @Override
        public void onBook(int venue, int symbol, BookView book, long timeNs) {
            assertThat(book.isUsable()).as("a valid book of venue " + venue).isTrue();
            if (venue == 1) {
                assertThat(book.updateId()).as("the exchange's order").isGreaterThanOrEqualTo(updateId);
                if (book.updateId() == updateId) {
                    assertThat(book.receivedNs()).as("a confirmation").isGreaterThan(receivedNs);
                }
                updateId = book.updateId();
                receivedNs = book.receivedNs();
            }
            books[venue]++;
        }

        @Override
        public void onFx(BookView krwPerUsdt, String source, long timeNs) {
            assertThat(krwPerUsdt.isUsable()).isTrue();
        }

        @Override
        public void onAlive(int venue, long timeNs) {}
    }
}
