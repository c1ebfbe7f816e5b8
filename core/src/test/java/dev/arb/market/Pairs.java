package dev.arb.market;

import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import java.util.Arrays;
import java.util.List;

/** The shipped pairs by their base. */
public final class Pairs {
    private Pairs() {}

    public static MarketPair of(String base) {
        return new MarketPair(UpbitInstruments.of(Asset.of(base)), BinanceInstruments.of(Asset.of(base)));
    }

    public static List<MarketPair> listOf(String... bases) {
        return Arrays.stream(bases).map(Pairs::of).toList();
    }
}
