package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.BookView;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.model.Asset;
import dev.arb.time.MonotonicClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BinanceAdapterTest {
    private final LoopbackBinance exchange = new LoopbackBinance();
    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final BinanceAdapter adapter = new BinanceAdapter(
            exchange.settings(),
            clock,
            RawFrameSink.NONE,
            (venue, sentence) -> notes.add(sentence),
            new SplittableRandom(1));
    private final ModelBook btc = exchange.symbol("BTCUSDT", 1);

    @AfterEach
    void close() {
        adapter.close();
        exchange.close();
    }

    @Test
    void rulesAreTheExchangesOwnAndEqualTheKnownOnes() {
        assertThat(adapter.instrument(Asset.of("BTC")))
                .usingRecursiveComparison()
                .isEqualTo(BinanceInstruments.of(Asset.of("BTC")));
    }

    @Test
    void whatIsNotListedOrNotTradedIsSaid() {
        assertThatThrownBy(() -> adapter.instrument(Asset.of("NOPE")))
                .isInstanceOf(UnknownSymbolException.class)
                .hasMessageContaining("NOPEUSDT is not listed");

        exchange.http()
                .failNext(
                        Reply.ok(
                                "{\"symbols\":[{\"symbol\":\"BTCUSDT\",\"status\":\"CANCEL_ONLY\",\"baseAsset\":\"BTC\",\"quoteAsset\":\"USDT\",\"filters\":[]}]}"));
        assertThatThrownBy(() -> adapter.instrument(Asset.of("BTC")))
                .isInstanceOf(UnknownSymbolException.class)
                .hasMessageContaining("BTCUSDT has status CANCEL_ONLY");

        exchange.http().failNext(Reply.ok("[]"));
        assertThatThrownBy(() -> adapter.instrument(Asset.of("BTC")))
                .isInstanceOf(VenueUnreachableException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aPolledBookIsAsOldAsItsRequestAndEqualsTheExchanges() {
        try (MarketDataProvider provider = adapter.rest(List.of("BTCUSDT"))) {
            long before = clock.nowNs();
            provider.start();
            Until.holds("a book is here", () -> provider.books().isComplete());

            BookView first = provider.latestSnapshot("BTCUSDT").orElseThrow();
            assertThat(first.receivedNs()).isBetween(before, clock.nowNs());
            assertThat(BinanceStreamProviderTest.side(first, true)).isEqualTo(btc.side(true, 100));
            Until.holds(
                    "an unchanged book is confirmed",
                    () -> provider.latestSnapshot("BTCUSDT").orElseThrow().receivedNs() > first.receivedNs());

            btc.move();
            Until.holds(
                    "the moved book is here",
                    () -> provider.latestSnapshot("BTCUSDT").orElseThrow().updateId() == btc.updateId());
            assertThat(provider.status().connected()).isTrue();
        }
    }

    @Test
    void aPollThatFailsIsToldAndTriedAgain() {
        try (MarketDataProvider provider = adapter.rest(List.of("BTCUSDT"))) {
            provider.start();
            Until.holds("a book is here", () -> provider.books().isComplete());
            for (int i = 0; i < 3; i++) {
                exchange.http().failNext(Reply.of(502, Map.of(), ""));
            }
            Until.holds("the failure is told", () -> notes.stream().anyMatch(note -> note.contains("HTTP 502")));
            btc.move();
            Until.holds(
                    "it goes on",
                    () -> provider.latestSnapshot("BTCUSDT")
                            .map(book -> book.updateId() == btc.updateId())
                            .orElse(false));
            assertThat(provider.status().reconnects()).isEqualTo(1);
        }
    }

    @Test
    void theWeightThatTheExchangeCountsIsTakenOver() {
        exchange.http().failNext(Reply.of(200, Map.of("X-MBX-USED-WEIGHT-1M", "6000"), "{}"));
        assertThatThrownBy(() -> adapter.instrument(Asset.of("BTC"))).isInstanceOf(UnknownSymbolException.class);

        assertThatThrownBy(() -> adapter.instrument(Asset.of("BTC")))
                .isInstanceOf(VenueUnreachableException.class)
                .hasMessageContaining("budget has no room");
    }

    @Test
    void symbolsOfAnyLettersGoOverTheWire() {
        ModelBook coin = exchange.symbol("币安人生USDT", 3);
        try (MarketDataProvider provider = adapter.stream(List.of("币安人生USDT"))) {
            provider.start();
            Until.holds("it is connected", () -> exchange.streams().opened() == 1);
            exchange.send(coin.move());
            exchange.send(coin.ticker());

            Until.holds(
                    "its book is here",
                    () -> provider.latestSnapshot("币安人生USDT").isPresent());
        }
    }
}
