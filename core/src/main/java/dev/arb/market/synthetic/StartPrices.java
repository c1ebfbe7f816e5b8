package dev.arb.market.synthetic;

import dev.arb.market.UnknownSymbolException;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.VenueId;
import java.util.Map;

/** Where synthetic prices begin: plausible levels, nothing more. */
public final class StartPrices {
    /** KRW for one USDT. */
    static final double KRW_PER_USDT_E8 = 1385.4 * Fixed.ONE;

    private static final Map<Asset, String> USDT = Map.of(
            Asset.of("ADA"), "0.3400",
            Asset.of("BTC"), "61800",
            Asset.of("DOGE"), "0.10200",
            Asset.of("ETH"), "2680",
            Asset.of("SOL"), "155",
            Asset.of("XRP"), "0.6100");

    private StartPrices() {}

    /** Whether the table has a price for it. */
    public static boolean has(Asset base) {
        return USDT.containsKey(base);
    }

    /** As a price, USDT E8. @throws UnknownSymbolException when the table has no price for it */
    public static long priceUsdtE8(Asset base) {
        return (long) usdtE8(base);
    }

    /** @throws UnknownSymbolException when the table has no price for it */
    static double usdtE8(Asset base) {
        String price = USDT.get(base);
        if (price == null) {
            throw new UnknownSymbolException(base, VenueId.BINANCE, USDT.keySet());
        }
        return Fixed.parse(price);
    }
}
