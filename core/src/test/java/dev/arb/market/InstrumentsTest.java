package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.synthetic.MockMarket;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {
    @ParameterizedTest
    @CsvSource({
        "137000000, 1000",
        "2000000, 1000",
        "1999000, 1000",
        "1000000, 1000",
        "999500, 500",
        "500000, 500",
        "499900, 100",
        "100000, 100",
        "99950, 50",
        "49990, 10",
        "9995, 5",
        "4999, 1",
        "1385, 1",
        "100, 1",
        "99.9, 0.1",
        "9.99, 0.01",
        "0.999, 0.001",
        "0.00000999, 0.00000001"
    })
    void upbitTicksFollowTheTableOf2025(String price, String tick) {
        assertThat(UpbitInstruments.of(Asset.of("BTC")).ticks().tickAt(Fixed.parse(price)))
                .isEqualTo(Fixed.parse(tick));
    }

    @Test
    void upbitTakesItsFeeInKrwAndNoOrderBelowFiveThousand() {
        Instrument instrument = UpbitInstruments.of(Asset.of("BTC"));

        assertThat(instrument.wireSymbol()).isEqualTo("KRW-BTC");
        assertThat(instrument.feeRule()).isEqualTo(FeeRule.QUOTE);
        assertThat(instrument.minNotionalE8()).isEqualTo(Fixed.parse("5000"));
    }

    @Test
    void binanceTakesItsFeeOutOfWhatIsReceived() {
        Instrument instrument = BinanceInstruments.of(Asset.of("BTC"));

        assertThat(instrument.wireSymbol()).isEqualTo("BTCUSDT");
        assertThat(instrument.feeRule()).isEqualTo(FeeRule.RECEIVED);
        assertThat(instrument.ticks().tickAt(Fixed.parse("61837.63"))).isEqualTo(Fixed.parse("0.01"));
        assertThat(instrument.lotE8()).isEqualTo(Fixed.parse("0.00001"));
        assertThat(instrument.minNotionalE8()).isEqualTo(Fixed.parse("5"));
    }

    @Test
    void anUnknownSymbolNamesTheKnownOnes() {
        assertThatThrownBy(() -> UpbitInstruments.of(Asset.of("FOO")))
                .isInstanceOf(UnknownSymbolException.class)
                .hasMessage("symbol FOO is not known on upbit; choose one of ADA, BTC, DOGE, ETH, SOL, XRP");
        assertThatThrownBy(() -> BinanceInstruments.of(Asset.of("FOO")))
                .hasMessageStartingWith("symbol FOO is not known on binance");
    }

    @Test
    void everySymbolIsKnownOnBothVenuesAndToTheMock() {
        assertThat(UpbitInstruments.known()).isEqualTo(BinanceInstruments.known());
        List<MarketPair> all = UpbitInstruments.known().stream()
                .map(base -> Pairs.of(base.code()))
                .toList();

        try (MockMarket market = new MockMarket(1, all, 0)) {
            EventDigest digest = new EventDigest();
            market.deliverUntil(market.nextEventNs() + MockMarket.DEFAULT_STEP_NS - 1, digest);
            assertThat(digest.books()).isEqualTo(2L * all.size());
        }
    }

    @Test
    void aPairOfTwoBasesIsRefused() {
        assertThatThrownBy(() ->
                        new MarketPair(UpbitInstruments.of(Asset.of("BTC")), BinanceInstruments.of(Asset.of("ETH"))))
                .hasMessageContaining("KRW-BTC")
                .hasMessageContaining("ETHUSDT");
    }
}
