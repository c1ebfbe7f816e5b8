package dev.arb.model;

import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import java.math.RoundingMode;

/**
 * KRW for one USDT at one side of its book: the only bridge between the two currencies.
 *
 * @param krwPerUsdt the price of one USDT in KRW
 */
public record FxRate(Price<Krw> krwPerUsdt) {
    public static FxRate of(String krwPerUsdt) {
        return new FxRate(Price.of(Krw.KRW, krwPerUsdt));
    }

    /** Rounded half up to 10<sup>-8</sup> KRW. */
    public Money<Krw> toKrw(Money<Usdt> amount) {
        return new Money<>(Krw.KRW, Fixed.multiply(amount.units(), krwPerUsdt.units()));
    }

    /** Rounded half up to 10<sup>-8</sup> USDT. */
    public Money<Usdt> toUsdt(Money<Krw> amount) {
        return new Money<>(
                Usdt.USDT, Fixed.mulDiv(amount.units(), Fixed.ONE, krwPerUsdt.units(), RoundingMode.HALF_UP));
    }
}
