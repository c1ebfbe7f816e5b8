package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.BookView;
import dev.arb.market.LadderBook;
import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.time.MonotonicClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.java_websocket.enums.Opcode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BinanceStreamProviderTest {
    private static final int DEPTH = 100;

    private final LoopbackBinance exchange = new LoopbackBinance();
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final ModelBook btc = exchange.symbol("BTCUSDT", 1);
    private final ModelBook eth = exchange.symbol("ETHUSDT", 2);
    private BinanceParts parts;
    private BinanceStreamProvider provider;

    @BeforeEach
    void connect() {
        parts = parts(exchange);
        provider = new BinanceStreamProvider(parts, List.of("BTCUSDT", "ETHUSDT"));
        provider.start();
        Until.holds("it is connected", () -> exchange.streams().opened() == 1);
        moveBoth(3);
        awaitBooks();
    }

    @AfterEach
    void close() {
        provider.stop();
        parts.rest().close();
        exchange.close();
    }

    @Test
    void booksEqualTheExchangesOwnAtEveryTicker() {
        moveBoth(200);

        awaitBooks();
        assertThat(provider.touchesEqual(0)).isGreaterThanOrEqualTo(200);
        assertThat(provider.touchesDifferent(0) + provider.touchesDifferent(1)).isZero();
        assertThat(notes).isEmpty();
    }

    @Test
    void aDroppedUpdateInvalidatesItsBookUntilASnapshotHeals() {
        exchange.http().failNext(Reply.of(503, Map.of(), ""));
        btc.move();
        send(btc);

        Until.holds("the book is incomplete", () -> !provider.books().slot(0).isComplete());
        assertThat(provider.latestSnapshot("BTCUSDT")).isEmpty();
        assertThat(provider.books().slot(1).isComplete()).isTrue();

        awaitBooks();
        moveBoth(20);
        awaitBooks();
        assertThat(provider.counters(0).gaps()).isEqualTo(1);
        assertThat(provider.counters(1).gaps()).isZero();
        assertThat(notes).anyMatch(note -> note.contains("updates of BTCUSDT are missing"));
        assertThat(exchange.streams().opened()).isEqualTo(1);
    }

    @Test
    void aDuplicatedUpdateChangesNothing() {
        String update = btc.move();
        exchange.send(update);
        exchange.send(update);
        moveBoth(1);

        awaitBooks();
        assertThat(provider.counters(0).gaps()).isZero();
        assertThat(provider.counters(0).ignored()).isPositive();
    }

    @Test
    void updatesInTheWrongOrderAreAGap() {
        String first = btc.move();
        String second = btc.move();
        exchange.send(second);
        exchange.send(first);
        moveBoth(5);

        awaitBooks();
        assertThat(provider.counters(0).gaps()).isPositive();
        assertThat(provider.touchesDifferent(0)).isZero();
    }

    @Test
    void aTickerThatContradictsTheBookMakesItBeginAnew() {
        String ticker = btc.ticker();
        exchange.http().failNext(Reply.of(503, Map.of(), ""));

        exchange.send(ticker.replaceFirst("\"B\":\"[^\"]+\"", "\"B\":\"123456.00000000\""));

        Until.holds("the book is incomplete", () -> !provider.books().slot(0).isComplete());
        awaitBooks();
    }

    @Test
    void aLostConnectionInvalidatesEveryBookAtOnceAndComesBackWithAllOfThem() {
        exchange.http().failNext(Reply.of(503, Map.of(), ""));
        exchange.http().failNext(Reply.of(503, Map.of(), ""));
        exchange.streams().clients().get(0).close(1001, "going away");

        Until.holds("the loss was noticed", () -> !provider.books().isComplete());
        Until.holds(
                "it is back",
                () -> exchange.streams().opened() == 2 && provider.status().connected());
        moveBoth(3);

        awaitBooks();
        assertThat(provider.status().reconnects()).isEqualTo(1);
        assertThat(provider.touchesDifferent(0)).isZero();
    }

    @Test
    void malformedUnknownHugeAndBinaryFramesDoNoHarm() {
        exchange.streams().sendText("{\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",");
        exchange.streams().sendText("null");
        exchange.streams().sendText("{\"stream\":\"x@kline_1m\",\"data\":{\"e\":\"kline\",\"k\":{}}}");
        exchange.streams().sendText("{\"result\":null,\"id\":1}");
        exchange.streams().sendBinary(btc.move());
        exchange.streams().sendFragmented(btc.move(), Opcode.TEXT, 50);
        exchange.streams().sendText("{\"x\":\"" + "y".repeat(200_000) + "\"}");
        moveBoth(5);

        awaitBooks();
        assertThat(provider.counters(0).gaps()).isZero();
        assertThat(exchange.streams().opened()).isEqualTo(1);
    }

    @Test
    void aBanIsWaitedForAndTold() {
        exchange.http().failNext(Reply.of(418, Map.of("Retry-After", "1"), "{\"code\":-1003,\"msg\":\"banned\"}"));
        btc.move();
        send(btc);

        Until.holds("the ban was told", () -> notes.stream().anyMatch(note -> note.contains("HTTP 418")));
        long before = exchange.http().requests("/api/v3/depth");
        awaitBooks();

        assertThat(parts.limits().budget().blockedForNs()).isZero();
        assertThat(exchange.http().requests("/api/v3/depth")).isEqualTo(before + 1);
    }

    @Test
    void anAnnouncedShutdownWantsASuccessor() {
        assertThat(provider.wantsSuccessor()).isFalse();

        exchange.announceShutdown();

        Until.holds("a successor is wanted", provider::wantsSuccessor);
        assertThat(provider.books().isComplete()).isTrue();
    }

    @Test
    void theVenuesClockIsMeasured() {
        assertThat(parts.venueClock().offset())
                .hasValueSatisfying(offset -> assertThat(Math.abs(offset.offsetNs()))
                        .isLessThanOrEqualTo(offset.uncertaintyNs() + 2_000_000L));
    }

    /** Moves both symbols so many times, with a ticker after each move. */
    private void moveBoth(int times) {
        for (int i = 0; i < times; i++) {
            send(btc);
            send(eth);
        }
    }

    private void send(ModelBook model) {
        exchange.send(model.move());
        exchange.send(model.ticker());
    }

    private void awaitBooks() {
        Until.holds("both books equal the exchange's", () -> equal(0, btc) && equal(1, eth));
    }

    private boolean equal(int index, ModelBook model) {
        LadderBook book = new LadderBook(500);
        provider.books().slot(index).copyTo(book);
        return book.isComplete()
                && book.updateId() == model.updateId()
                && side(book, true).equals(model.side(true, DEPTH))
                && side(book, false).equals(model.side(false, DEPTH));
    }

    static List<String> side(BookView book, boolean bids) {
        int count = Math.min(DEPTH, bids ? book.bidCount() : book.askCount());
        return IntStream.range(0, count)
                .mapToObj(i -> bids
                        ? text(book.bidPriceE8(i)) + ":" + text(book.bidSizeE8(i))
                        : text(book.askPriceE8(i)) + ":" + text(book.askSizeE8(i)))
                .toList();
    }

    private static String text(long e8) {
        return BigDecimal.valueOf(e8, 8).toPlainString();
    }

    private BinanceParts parts(LoopbackBinance at) {
        MonotonicClock clock = MonotonicClock.ofMachine();
        ClockEstimate venueClock = new ClockEstimate();
        BinanceLimits limits = new BinanceLimits(at.settings(), venueClock, clock);
        return new BinanceParts(
                at.settings(),
                new BinanceRest(at.settings(), limits, venueClock, RawFrameSink.NONE, clock),
                limits,
                venueClock,
                RawFrameSink.NONE,
                (venue, sentence) -> notes.add(sentence),
                clock,
                new SplittableRandom(1));
    }
}
