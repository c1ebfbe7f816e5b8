package dev.arb.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.AllocatedBytes;
import dev.arb.market.BookView;
import dev.arb.market.Books;
import dev.arb.market.EngineOnMarket;
import dev.arb.market.EventDigest;
import dev.arb.market.LadderBook;
import dev.arb.market.MarketSink;
import dev.arb.market.MutableBook;
import dev.arb.market.Pairs;
import dev.arb.market.TreeBook;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The real recording through the real parser and book building. Skipped where the files are missing. */
class RecordedDataTest {
    private static final long SEED = 42;
    private static final int LEVELS_COMPARED = 20;

    @Test
    void theRebuiltBookEqualsTheRecordedTouchAtEveryEqualUpdateId() {
        Inspector sink = new Inspector();
        try (RecordedMarket market = open(new LadderBook())) {
            market.deliverUntil(Long.MAX_VALUE, sink);
            RecordedMarketStats stats = market.stats();
            System.out.printf(Locale.ROOT, "recording: %s%n", stats);

            assertThat(market.nextEventNs()).isEqualTo(RecordedMarket.ENDED);
            assertThat(stats.touchesDifferent()).isZero();
            assertThat(stats.touchesEqual()).isGreaterThan(1000);
            assertThat(stats.depthUpdates()).isEqualTo(6495);
            assertThat(stats.bookTickers()).isEqualTo(73174);
            assertThat(stats.trades()).isEqualTo(19904);
            assertThat(stats.snapshots()).isEqualTo(1);
            assertThat(stats.malformed() + stats.otherFrames() + stats.clockRegressions())
                    .isZero();
            assertThat(stats.book().gaps() + stats.book().crossed()).isZero();
            assertThat(stats.upbitBooks()).isGreaterThan(6000);
        }
        assertThat(sink.faults).isZero();
        assertThat(sink.shallow).as("Upbit books under 20 million KRW a side").isLessThan(sink.upbitBooks / 20);
    }

    @Test
    void theFastBookAndThePlainOneGiveTheSameMarket() {
        EventDigest ladder = digest(new LadderBook());
        EventDigest tree = digest(new TreeBook());

        assertThat(tree.hash()).isEqualTo(ladder.hash());
        assertThat(tree.books()).isEqualTo(ladder.books());
    }

    @Test
    void memoryStaysFlat() {
        EventDigest sink = new EventDigest(LEVELS_COMPARED);
        try (RecordedMarket market = open(new LadderBook())) {
            long start = market.nextEventNs();
            market.deliverUntil(start + 30_000_000_000L, sink);

            long bytes = AllocatedBytes.during(() -> market.deliverUntil(start + 300_000_000_000L, sink));

            assertThat(bytes)
                    .as("bytes in four and a half minutes of the market")
                    .isLessThan(20_000);
        }
    }

    @Test
    void theShippedStrategyOpensAndClosesOnItAndEndsInTheSameStateAgain() {
        EngineOnMarket first = trade();

        assertThat(first.counts().closedTrades()).isGreaterThan(2);
        assertThat(first.counts().wonTrades()).isPositive();
        assertThat(trade()).isEqualTo(first);
    }

    private static EngineOnMarket trade() {
        RecordedMarket market = open(new LadderBook());
        return EngineOnMarket.run(market, market.nextEventNs(), 1_000_000_000L, Long.MAX_VALUE);
    }

    private static EventDigest digest(MutableBook book) {
        EventDigest digest = new EventDigest(LEVELS_COMPARED);
        try (RecordedMarket market = open(book)) {
            market.deliverUntil(Long.MAX_VALUE, digest);
        }
        return digest;
    }

    private static RecordedMarket open(MutableBook book) {
        return new RecordedMarket(
                RecordedData.filesOrSkip(), Pairs.of("BTC"), SEED, RecordedMarketParams.defaults(), book);
    }

    private static final class Inspector implements MarketSink {
        private static final int DEEP_CHECK_EVERY = 50;
        private long lastNs;
        private int books;
        private int upbitBooks;
        private int shallow;
        private int faults;

        @Override
        public void onBook(int venue, int symbol, BookView book, long timeNs) {
            books++;
            order(timeNs);
            faults += book.isUsable() && book.receivedNs() == timeNs ? 0 : 1;
            if (venue == 1) {
                faults += books % DEEP_CHECK_EVERY != 0 || Books.isSorted(book) ? 0 : 1;
                return;
            }
            upbitBooks++;
            faults += Books.isSorted(book) && book.bidCount() >= 15 && book.askCount() >= 15 ? 0 : 1;
            double value = 0;
            for (int i = 0; i < book.bidCount(); i++) {
                value += book.bidPriceE8(i) / 1e8 * (book.bidSizeE8(i) / 1e8);
            }
            shallow += value < 20_000_000 ? 1 : 0;
        }

        @Override
        public void onFx(BookView krwPerUsdt, String source, long timeNs) {
            order(timeNs);
            faults += krwPerUsdt.isUsable() && source.equals("synthetic KRW-USDT") ? 0 : 1;
        }

        @Override
        public void onAlive(int venue, long timeNs) {
            order(timeNs);
        }

        private void order(long timeNs) {
            faults += timeNs >= lastNs ? 0 : 1;
            lastNs = timeNs;
        }
    }
}
