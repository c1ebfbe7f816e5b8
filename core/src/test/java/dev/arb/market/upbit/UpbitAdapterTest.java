package dev.arb.market.upbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.AllocatedBytes;
import dev.arb.market.BookView;
import dev.arb.market.ClockOffset;
import dev.arb.market.FeedNotes;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.ConnectionLimits;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.time.MonotonicClock;
import dev.arb.time.NanoClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpbitAdapterTest {
    private static final long MS_NS = 1_000_000L;
    private static final List<String> MARKETS = List.of("KRW-BTC", "KRW-USDT");

    private final LoopbackUpbit upbit = new LoopbackUpbit();
    private final NanoClock clock = MonotonicClock.ofMachine();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private UpbitAdapter adapter = adapter(UpbitFormat.SIMPLE, upbit.rest());

    private UpbitAdapter adapter(UpbitFormat format, URI rest) {
        FeedNotes into = (venue, sentence) -> notes.add(sentence);
        return new UpbitAdapter(settings(format, rest), clock, RawFrameSink.NONE, into, ThreadLocalRandom.current());
    }

    private UpbitSettings settings(UpbitFormat format, URI rest) {
        return new UpbitSettings(
                rest,
                upbit.stream(),
                format,
                1_000,
                50,
                50,
                1_000,
                5 * MS_NS,
                new ConnectionLimits(2_000 * MS_NS, 5 * MS_NS, 50 * MS_NS, 1 << 20));
    }

    @AfterEach
    void end() {
        adapter.close();
        upbit.close();
    }

    private static LoopbackBook book(long timestampMs, String tick, String bid, String ask) {
        return new LoopbackBook(timestampMs, tick, List.of(bid + ":1.5"), List.of(ask + ":0.25"));
    }

    private void listBoth() {
        upbit.put("KRW-BTC", book(1, "1000", "116539000", "116540000"));
        upbit.put("KRW-USDT", book(1, "0.5", "1406.5", "1407"));
    }

    private static Optional<String> bestBid(MarketDataProvider provider, String market) {
        Optional<BookView> book = provider.latestSnapshot(market);
        return book.map(view -> Fixed.format(view.bidPriceE8(0)));
    }

    @Test
    void theTickAtThePresentPriceIsTheExchangesAndTheOthersAreTheTables() {
        listBoth();

        Instrument usdt = adapter.instrument(Asset.of("USDT"));
        Instrument bitcoin = adapter.instrument(Asset.of("BTC"));

        assertThat(usdt.wireSymbol()).isEqualTo("KRW-USDT");
        assertThat(usdt.ticks().tickAt(Fixed.parse("1406.5"))).isEqualTo(Fixed.parse("0.5"));
        assertThat(usdt.ticks().tickAt(Fixed.parse("990"))).isEqualTo(Fixed.parse("1"));
        assertThat(usdt.ticks().tickAt(Fixed.parse("5000"))).isEqualTo(Fixed.parse("5"));
        assertThat(bitcoin.ticks().tickAt(Fixed.parse("116539000"))).isEqualTo(Fixed.parse("1000"));
        assertThat(bitcoin.minNotionalE8()).isEqualTo(Fixed.parse("5000"));
    }

    @Test
    void aMarketThatIsNotListedIsNamed() {
        assertThatThrownBy(() -> adapter.instrument(Asset.of("FOO")))
                .isInstanceOf(UnknownSymbolException.class)
                .hasMessageContaining("FOO")
                .hasMessageContaining("KRW-FOO is not listed");
    }

    @Test
    void anExchangeThatFailsOrIsNotThereIsUnreachableAfterAFewAttempts() {
        listBoth();
        upbit.refuse(503, "down \u001b[2J");

        assertThatThrownBy(() -> adapter.instrument(Asset.of("BTC")))
                .isInstanceOf(VenueUnreachableException.class)
                .hasMessageContaining("503");
        assertThat(upbit.asked()).hasSize(3);
    }

    @Test
    void anAnswerThatMakesNoSenseIsNotTakenForRules() {
        upbit.put("KRW-BTC", book(1, "0.7", "116539000", "116540000"));

        assertThatThrownBy(() -> adapter.instrument(Asset.of("BTC")))
                .isInstanceOf(VenueUnreachableException.class)
                .hasMessageContaining("tick of KRW-BTC, 0.7");
    }

    @ParameterizedTest
    @EnumSource(UpbitFormat.class)
    void pushedBooksReplaceEachOtherAndCarryTheTimeOfTheirArrival(UpbitFormat format) {
        listBoth();
        adapter = adapter(format, upbit.rest());
        try (MarketDataProvider provider = adapter.stream(MARKETS)) {
            long before = clock.nowNs();
            provider.start();
            Until.holds("both books are there", () -> provider.books().isComplete());
            assertThat(bestBid(provider, "KRW-BTC")).contains("116539000");
            assertThat(bestBid(provider, "KRW-USDT")).contains("1406.5");

            upbit.put("KRW-BTC", book(2_000, "1000", "116600000", "116601000"));

            Until.holds(
                    "the new book is there", () -> bestBid(provider, "KRW-BTC").equals(Optional.of("116600000")));
            BookView book = provider.latestSnapshot("KRW-BTC").orElseThrow();
            assertThat(book.bidCount()).isEqualTo(1);
            assertThat(book.exchangeTimeNs()).isEqualTo(2_000 * MS_NS);
            assertThat(book.receivedNs()).isBetween(before, clock.nowNs());
            assertThat(provider.status().connected()).isTrue();
            assertThat(provider.status().messages()).isEqualTo(3);
        }
        assertThat(notes).as("an end of our own is no loss").isEmpty();
    }

    @Test
    void oneMessageSubscribesToEverythingAndNoOriginIsSent() throws InterruptedException {
        listBoth();
        try (MarketDataProvider provider = adapter.stream(MARKETS)) {
            provider.start();

            assertThat(upbit.nextReceived())
                    .startsWith("[{\"ticket\":\"")
                    .endsWith("{\"type\":\"orderbook\",\"codes\":[\"KRW-BTC\",\"KRW-USDT\"]},{\"format\":\"SIMPLE\"}]");
            assertThat(upbit.handshakes().getFirst().hasFieldValue("Origin")).isFalse();
        }
    }

    @Test
    void aLostConnectionInvalidatesTheBooksUntilEachIsWholeAgain() {
        listBoth();
        try (MarketDataProvider provider = adapter.stream(MARKETS)) {
            provider.start();
            Until.holds("both books are there", () -> provider.books().isComplete());
            long version = provider.books().slot(1).version();

            upbit.clients().forEach(client -> client.closeConnection(1006, "gone"));

            Until.holds(
                    "the books were invalid and are back",
                    () -> provider.books().slot(1).version() >= version + 2
                            && provider.books().isComplete());
            assertThat(upbit.opened()).isEqualTo(2);
            assertThat(provider.status().reconnects()).isEqualTo(1);
            assertThat(notes).anySatisfy(note -> assertThat(note).contains("sought again"));
            assertThat(bestBid(provider, "KRW-BTC")).contains("116539000");
        }
    }

    @Test
    void anErrorFrameIsToldAndTheConnectionIsMadeAgain() {
        try (MarketDataProvider provider = adapter.stream(List.of("KRW-BTC"))) {
            listBoth();
            provider.start();
            Until.holds("a book is there", () -> provider.books().isComplete());

            upbit.sendBinary("{\"error\":{\"name\":\"INVALID_PARAM\",\"message\":\"Too Many Requests\u001b[31m\"}}");
            upbit.clients().forEach(client -> client.close(1000));

            Until.holds("it is connected again", () -> upbit.opened() == 2);
            assertThat(notes)
                    .anySatisfy(note -> assertThat(note)
                            .contains("refused the subscription")
                            .contains("Too Many Requests")
                            .doesNotContain("\u001b"));
        }
    }

    @Test
    void aMalformedFrameIsLeftOutAndTheConnectionStays() {
        listBoth();
        try (MarketDataProvider provider = adapter.stream(MARKETS)) {
            provider.start();
            Until.holds("both books are there", () -> provider.books().isComplete());

            upbit.sendBinary("{\"ty\":\"orderbook\",\"cd\":");
            upbit.put("KRW-BTC", book(3, "1000", "116700000", "116701000"));

            Until.holds(
                    "the next book is there", () -> bestBid(provider, "KRW-BTC").equals(Optional.of("116700000")));
            assertThat(upbit.opened()).isEqualTo(1);
            assertThat(notes).anySatisfy(note -> assertThat(note).contains("cannot be read"));
        }
    }

    @Test
    void aMarketThatStaysSilentIsToldOfAfterTenSeconds() {
        UpbitStreamProvider provider = (UpbitStreamProvider) adapter.stream(List.of("KRW-BTC", "KRW-LOST"));
        try {
            upbit.put("KRW-BTC", book(1, "1000", "116539000", "116540000"));
            provider.start();
            Until.holds(
                    "the listed one is there", () -> provider.books().slot(0).isComplete());
            long soon = clock.nowNs() + 9_000 * MS_NS;
            provider.onProof(soon);
            assertThat(notes).isEmpty();

            provider.onProof(soon + 2_000 * MS_NS);
            provider.onProof(soon + 3_000 * MS_NS);

            assertThat(notes).hasSize(1);
            assertThat(notes.getFirst()).contains("KRW-LOST").contains("10 s");
        } finally {
            provider.stop();
        }
    }

    @Test
    void polledBooksAreAsOldAsTheirRequest() {
        listBoth();
        try (MarketDataProvider provider = adapter.rest(MARKETS)) {
            long before = clock.nowNs();
            provider.start();
            Until.holds("both books are there", () -> provider.books().isComplete());

            BookView book = provider.latestSnapshot("KRW-BTC").orElseThrow();
            assertThat(book.receivedNs()).isBetween(before, clock.nowNs());
            assertThat(bestBid(provider, "KRW-USDT")).contains("1406.5");
            assertThat(upbit.asked().getFirst()).isEqualTo("/v1/orderbook?markets=KRW-BTC,KRW-USDT");
            assertThat(upbit.opened()).isZero();
        }
    }

    @Test
    void pollsGoOnAfterAFailureAndALimitIsKept() {
        listBoth();
        try (MarketDataProvider provider = adapter.rest(MARKETS)) {
            provider.start();
            Until.holds("both books are there", () -> provider.books().isComplete());
            upbit.refuse(429, "Too many API requests.");
            Until.holds("it is told", () -> !provider.status().connected());

            upbit.answerAgain();
            upbit.put("KRW-BTC", book(9, "1000", "116800000", "116801000"));

            Until.holds("books come again", () -> bestBid(provider, "KRW-BTC").equals(Optional.of("116800000")));
            assertThat(provider.status().reconnects()).isEqualTo(1);
            assertThat(notes).anySatisfy(note -> assertThat(note).contains("429"));
        }
    }

    @Test
    void theClockIsMeasuredFromTheDateOfAnswers() {
        listBoth();
        try (MarketDataProvider provider = adapter.rest(MARKETS)) {
            provider.start();
            Until.holds("a time came", () -> provider.status().clockOffset().isPresent());

            ClockOffset offset = provider.status().clockOffset().orElseThrow();
            // the loopback's clock is this machine's
            assertThat(Math.abs(offset.offsetNs())).isLessThanOrEqualTo(offset.uncertaintyNs() + MS_NS);
            assertThat(offset.uncertaintyNs()).isLessThan(2_000 * MS_NS);
        }
    }

    @Test
    void aFrameIsHandedOverWithoutAllocating() {
        UpbitStreamProvider provider = new UpbitStreamProvider(parts(), MARKETS);
        byte[] frame = book(1, "1000", "116539000", "116540000")
                .frame("KRW-BTC", "SIMPLE", "REALTIME")
                .getBytes(StandardCharsets.UTF_8);
        Runnable work = () -> {
            for (int i = 0; i < 10_000; i++) {
                provider.onFrame(frame, 0, frame.length, i);
            }
        };
        work.run();

        assertThat(AllocatedBytes.during(work)).isLessThan(2_000);
        assertThat(provider.books().slot(0).isComplete()).isTrue();
    }

    private UpbitParts parts() {
        UpbitSettings settings = settings(UpbitFormat.SIMPLE, upbit.rest());
        ClockEstimate venueClock = new ClockEstimate();
        UpbitLimits limits = new UpbitLimits(settings, venueClock, clock);
        UpbitRest rest = new UpbitRest(settings, limits, RawFrameSink.NONE, clock);
        return new UpbitParts(
                settings,
                rest,
                limits,
                venueClock,
                RawFrameSink.NONE,
                FeedNotes.NONE,
                clock,
                RandomGenerator.getDefault());
    }
}
