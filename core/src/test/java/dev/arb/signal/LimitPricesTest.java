package dev.arb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.Pairs;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import org.junit.jupiter.api.Test;

class LimitPricesTest {
    private static final long THIRTY_BPS = 300_000;
    private final Instrument upbit = Pairs.of("BTC").a();
    private final Instrument doge = Pairs.of("DOGE").a();

    @Test
    void aPurchaseReachesUpToTheBandAndNoFurther() {
        // 97 500 000 · 1.003 = 97 792 500 on the grid of 1000
        assertThat(LimitPrices.of(Side.BUY, upbit, Fixed.parse("97500000"), THIRTY_BPS))
                .isEqualTo(Fixed.parse("97792000"));
    }

    @Test
    void aSaleReachesDownToTheBandAndNoFurther() {
        // 97 500 000 · 0.997 = 97 207 500
        assertThat(LimitPrices.of(Side.SELL, upbit, Fixed.parse("97500000"), THIRTY_BPS))
                .isEqualTo(Fixed.parse("97208000"));
    }

    @Test
    void whereATickIsWiderThanTheBandTheTouchIsTheLimit() {
        assertThat(LimitPrices.of(Side.BUY, doge, Fixed.parse("210"), THIRTY_BPS))
                .isEqualTo(Fixed.parse("210"));
        assertThat(LimitPrices.of(Side.SELL, doge, Fixed.parse("210"), THIRTY_BPS))
                .isEqualTo(Fixed.parse("210"));
    }
}
