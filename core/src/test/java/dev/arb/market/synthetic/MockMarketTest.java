package dev.arb.market.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.AllocatedBytes;
import dev.arb.market.BookView;
import dev.arb.market.Books;
import dev.arb.market.EventDigest;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.Pairs;
import dev.arb.model.Fixed;
import java.util.List;
import org.junit.jupiter.api.Test;

class MockMarketTest {
    private static final long STEP = MockMarket.DEFAULT_STEP_NS;
    private static final List<MarketPair> BTC_ETH = Pairs.listOf("BTC", "ETH");

    @Test
    void theSameSeedGivesTheSameEventsToTheBit() {
        assertThat(digest(42, STEP, 5000).hash())
                .isEqualTo(digest(42, STEP, 5000).hash());
    }

    @Test
    void itDoesNotMatterHowOftenItIsAsked() {
        EventDigest whole = digest(5, STEP, 1000);
        EventDigest pieces = new EventDigest();
        try (MockMarket market = new MockMarket(5, BTC_ETH, STEP)) {
            long end = MockMarket.EPOCH_NS + 1000 * STEP;
            while (market.nextEventNs() <= end) {
                market.deliverUntil(market.nextEventNs(), pieces);
            }
        }

        assertThat(pieces.hash()).isEqualTo(whole.hash());
    }

    @Test
    void differentSeedsGiveDifferentMarkets() {
        assertThat(digest(1, STEP, 100).hash())
                .isNotEqualTo(digest(2, STEP, 100).hash());
    }

    @Test
    void aStepOfZeroIsAHundredMilliseconds() {
        assertThat(digest(3, 0, 200).hash()).isEqualTo(digest(3, STEP, 200).hash());
    }

    @Test
    void booksAreUsableSortedOnTheGridAndDeepEnough() {
        Inspector inspector = new Inspector();
        try (MockMarket market = new MockMarket(11, BTC_ETH, STEP)) {
            market.deliverUntil(MockMarket.EPOCH_NS + 20_000 * STEP, inspector);
        }

        assertThat(inspector.faults).isZero();
        assertThat(inspector.books).isGreaterThan(70_000);
        assertThat(inspector.shallow)
                .as("books with less than 20 million KRW on a side")
                .isLessThan(inspector.books / 20);
        assertThat(inspector.smallTouches)
                .as("thin touches, which make partial fills")
                .isPositive();
    }

    @Test
    void aVenueGoesQuietForLongerThanTheLimitAndComesBack() {
        Inspector inspector = new Inspector();
        try (MockMarket market = new MockMarket(13, BTC_ETH, STEP)) {
            market.deliverUntil(MockMarket.EPOCH_NS + 20_000 * STEP, inspector);
        }

        assertThat(inspector.silencesBeyondTwoSeconds[0]).isPositive();
        assertThat(inspector.silencesBeyondTwoSeconds[1]).isPositive();
        assertThat(inspector.longestSilenceNs).isLessThan(6_000_000_000L);
    }

    @Test
    void booksAreFreshAtEveryLoopWhateverTheStep() {
        for (long step : new long[] {1_000_000L, STEP, 1_000_000_000L, 10_000_000_000L}) {
            try (MockMarket market = new MockMarket(1, BTC_ETH, step)) {
                long first = market.nextEventNs();
                assertThat(first).isGreaterThan(MockMarket.EPOCH_NS);
                assertThat(MockMarket.EPOCH_NS + step - first).isBetween(1L, 90_000_000L);
            }
        }
    }

    @Test
    void aStepAllocatesNothing() {
        EventDigest sink = new EventDigest();
        try (MockMarket market = new MockMarket(17, BTC_ETH, STEP)) {
            market.deliverUntil(MockMarket.EPOCH_NS + 2_000 * STEP, sink);

            long bytes = AllocatedBytes.during(() -> market.deliverUntil(MockMarket.EPOCH_NS + 12_000 * STEP, sink));

            assertThat(bytes).as("bytes in 10 000 steps").isLessThan(2_000);
        }
    }

    @Test
    void everyPartIsCalledSynthetic() {
        try (MockMarket market = new MockMarket(17, BTC_ETH, STEP)) {
            assertThat(market.description())
                    .isEqualTo("mock market: synthetic books of BTC, ETH on upbit and binance,"
                            + " synthetic KRW-USDT, seed 17");
        }
        assertThat(MockMarket.FX_SOURCE).contains("synthetic");
    }

    @Test
    void anEmptyMarketIsRefused() {
        assertThatThrownBy(() -> new MockMarket(1, List.of(), STEP)).hasMessageContaining("0 pairs");
        assertThatThrownBy(() -> new MockMarket(1, BTC_ETH, -1)).hasMessageContaining("-1 ns");
        assertThatThrownBy(() -> new QuietParams(2, 0, 0, 0)).hasMessageContaining("quiet_per_step was 2.0");
    }

    private static EventDigest digest(long seed, long step, int steps) {
        EventDigest digest = new EventDigest();
        try (MockMarket market = new MockMarket(seed, BTC_ETH, step)) {
            market.deliverUntil(MockMarket.EPOCH_NS + steps * (step == 0 ? STEP : step), digest);
        }
        assertThat(digest.books()).isPositive();
        return digest;
    }

    private static final class Inspector implements MarketSink {
        private static final long LIMIT_NS = 2_000_000_000L;
        private static final double MIN_LIQUIDITY_KRW = 20_000_000;
        private static final double KRW_PER_USDT = 1385;
        private final long[] lastAlive = {MockMarket.EPOCH_NS, MockMarket.EPOCH_NS};
        private final int[] silencesBeyondTwoSeconds = new int[2];
        private long longestSilenceNs;
        private long lastNs;
        private int books;
        private int faults;
        private int shallow;
        private int smallTouches;

        @Override
        public void onBook(int venue, int symbol, BookView book, long timeNs) {
            books++;
            check(book, timeNs);
            MarketPair pair = BTC_ETH.get(symbol);
            for (int i = 0; i < book.bidCount(); i++) {
                boolean onGrid = pair.instrument(venue).ticks().isOnGrid(book.bidPriceE8(i))
                        && pair.instrument(venue).ticks().isOnGrid(book.askPriceE8(i))
                        && book.bidSizeE8(i) % pair.instrument(venue).lotE8() == 0;
                faults += onGrid ? 0 : 1;
            }
            double toKrw = venue == 0 ? 1 : KRW_PER_USDT;
            double bids = value(book, true) * toKrw;
            double asks = value(book, false) * toKrw;
            shallow += Math.min(bids, asks) < MIN_LIQUIDITY_KRW ? 1 : 0;
            double touch = Fixed.toDouble(Fixed.multiply(book.bidPriceE8(0), book.bidSizeE8(0))) * toKrw;
            smallTouches += touch < 500_000 ? 1 : 0;
        }

        @Override
        public void onFx(BookView krwPerUsdt, String source, long timeNs) {
            check(krwPerUsdt, timeNs);
        }

        @Override
        public void onAlive(int venue, long timeNs) {
            long silence = timeNs - lastAlive[venue];
            silencesBeyondTwoSeconds[venue] += silence > LIMIT_NS ? 1 : 0;
            longestSilenceNs = Math.max(longestSilenceNs, silence);
            lastAlive[venue] = timeNs;
        }

        private void check(BookView book, long timeNs) {
            boolean sound = book.isUsable()
                    && Books.isSorted(book)
                    && book.bidCount() >= 15
                    && book.askCount() >= 15
                    && book.receivedNs() == timeNs
                    && book.exchangeTimeNs() <= timeNs
                    && timeNs >= lastNs;
            faults += sound ? 0 : 1;
            lastNs = timeNs;
        }

        private static double value(BookView book, boolean bids) {
            double value = 0;
            for (int i = 0; i < book.bidCount(); i++) {
                value += bids
                        ? Fixed.toDouble(book.bidPriceE8(i)) * Fixed.toDouble(book.bidSizeE8(i))
                        : Fixed.toDouble(book.askPriceE8(i)) * Fixed.toDouble(book.askSizeE8(i));
            }
            return value;
        }
    }
}
