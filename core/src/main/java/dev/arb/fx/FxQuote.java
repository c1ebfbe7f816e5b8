package dev.arb.fx;

import dev.arb.market.BookView;

/**
 * The rate that can be traded at one moment.
 *
 * @param bidE8 KRW received for a USDT that is sold
 * @param askE8 KRW paid for a USDT that is bought
 * @param timeNs when it arrived, on the engine's clock
 * @param source where it comes from, for example {@code upbit KRW-USDT}
 */
public record FxQuote(long bidE8, long askE8, long timeNs, String source) {
    public FxQuote {
        if (bidE8 <= 0 || askE8 < bidE8) {
            throw new IllegalArgumentException(
                    "KRW per USDT was " + bidE8 + " / " + askE8 + " (E8), it must be positive and not crossed");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("an FX rate needs a source");
        }
    }

    /** The touch of a usable KRW-USDT book. */
    public static FxQuote ofBook(BookView krwPerUsdt, String source, long timeNs) {
        return new FxQuote(krwPerUsdt.bidPriceE8(0), krwPerUsdt.askPriceE8(0), timeNs, source);
    }

    /** For valuations and fees; rounded down to 10<sup>-8</sup> KRW. */
    public long midE8() {
        return bidE8 + (askE8 - bidE8) / 2;
    }

    public long ageNs(long nowNs) {
        return nowNs - timeNs;
    }
}
