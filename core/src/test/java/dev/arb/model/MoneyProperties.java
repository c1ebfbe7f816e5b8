package dev.arb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MoneyProperties {
    private static final long BILLION_E8 = 1_000_000_000L * Fixed.ONE;
    private static final int TRIES = 5000;

    private static Money<Krw> krw(long units) {
        return new Money<>(Krw.KRW, units);
    }

    private static BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, 8);
    }

    @Property(tries = TRIES)
    void additionAndSubtractionAreExact(
            @ForAll @LongRange(min = -BILLION_E8, max = BILLION_E8) long a,
            @ForAll @LongRange(min = -BILLION_E8, max = BILLION_E8) long b) {
        BigDecimal x = decimal(a);
        BigDecimal y = decimal(b);
        assertThat(decimal(krw(a).plus(krw(b)).units())).isEqualByComparingTo(x.add(y));
        assertThat(decimal(krw(a).minus(krw(b)).units())).isEqualByComparingTo(x.subtract(y));
        assertThat(decimal(krw(a).negate().units())).isEqualByComparingTo(x.negate());
        assertThat(krw(a).compareTo(krw(b))).isEqualTo(x.compareTo(y));
        assertThat(krw(a).isNegative()).isEqualTo(x.signum() < 0);
    }

    @Property(tries = TRIES)
    void aShareInBasisPointsIsRoundedHalfUp(
            @ForAll @LongRange(min = -BILLION_E8, max = BILLION_E8) long amount,
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long e4) {
        BigDecimal ratio = BigDecimal.valueOf(e4, 4).movePointLeft(4);
        assertThat(decimal(krw(amount).times(new Bps(e4)).units()))
                .isEqualByComparingTo(decimal(amount).multiply(ratio).setScale(8, RoundingMode.HALF_UP));
    }

    @Property(tries = TRIES)
    void aPriceTimesAQuantityIsMoneyOfItsCurrency(
            @ForAll @LongRange(min = 1, max = 100_000_000L * 100_000_000L) long price,
            @ForAll @LongRange(max = 9_000_000_000L) long quantity) {
        Money<Usdt> value = new Price<>(Usdt.USDT, price).times(new Quantity(Asset.of("BTC"), quantity));
        assertThat(value.currency()).isEqualTo(Usdt.USDT);
        assertThat(decimal(value.units()))
                .isEqualByComparingTo(decimal(price).multiply(decimal(quantity)).setScale(8, RoundingMode.HALF_UP));
    }

    @Property(tries = TRIES)
    void theRateTranslatesBothWaysAsDecimalsDo(
            @ForAll @LongRange(min = -10_000_000L * 100_000_000L, max = 10_000_000L * 100_000_000L) long amount,
            @ForAll @LongRange(min = 50_000_000_000L, max = 300_000_000_000L) long rate) {
        FxRate fx = new FxRate(new Price<>(Krw.KRW, rate));
        BigDecimal krwPerUsdt = decimal(rate);
        assertThat(decimal(fx.toKrw(new Money<>(Usdt.USDT, amount)).units()))
                .isEqualByComparingTo(decimal(amount).multiply(krwPerUsdt).setScale(8, RoundingMode.HALF_UP));
        assertThat(decimal(fx.toUsdt(krw(amount)).units()))
                .isEqualByComparingTo(decimal(amount).divide(krwPerUsdt, 8, RoundingMode.HALF_UP));
    }

    @Example
    void anOverflowIsFatal() {
        assertThatThrownBy(() -> krw(Long.MAX_VALUE).plus(krw(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> krw(Long.MIN_VALUE).minus(krw(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> krw(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> krw(Long.MAX_VALUE).times(Bps.of("10001"))).isInstanceOf(ArithmeticException.class);
    }

    @Example
    void currenciesThatAreKnownOnlyAtRunTimeAreNotMixedEither() {
        Money<Currency> krw = new Money<>(Krw.KRW, 1);
        Money<Currency> usdt = new Money<>(Usdt.USDT, 1);
        assertThatThrownBy(() -> krw.plus(usdt)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> krw.minus(usdt)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> krw.compareTo(usdt)).isInstanceOf(IllegalArgumentException.class);
        assertThat(krw.plus(new Money<>(new Krw(), 2)).units()).isEqualTo(3);
    }
}
