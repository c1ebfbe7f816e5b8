package dev.arb.market.binance;

import dev.arb.market.UnknownSymbolException;
import dev.arb.model.Asset;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of Binance's USDT pairs as they are without asking the exchange (PRICE_FILTER, LOT_SIZE, NOTIONAL). The fee
 * is taken out of what is received.
 */
public final class BinanceInstruments {
    private static final String MIN_NOTIONAL_USDT = "5";
    private static final String MAX_NOTIONAL_USDT = "9000000";

    private static final SortedMap<Asset, Instrument> KNOWN = new TreeMap<>();

    static {
        add("ADA", "0.0001", "0.1");
        add("BTC", "0.01", "0.00001");
        add("DOGE", "0.00001", "1");
        add("ETH", "0.01", "0.0001");
        add("SOL", "0.01", "0.001");
        add("XRP", "0.0001", "0.1");
    }

    private BinanceInstruments() {}

    /**
     * The pair {@code <base>USDT}.
     *
     * @throws UnknownSymbolException when the rules of this base are not known
     */
    public static Instrument of(Asset base) {
        Instrument known = KNOWN.get(base);
        if (known == null) {
            throw new UnknownSymbolException(base, VenueId.BINANCE, KNOWN.keySet());
        }
        return known;
    }

    /** The bases that {@link #of} knows. */
    public static SortedSet<Asset> known() {
        return new TreeSet<>(KNOWN.keySet());
    }

    private static void add(String code, String tick, String lot) {
        Asset base = Asset.of(code);
        KNOWN.put(
                base,
                new Instrument(
                        VenueId.BINANCE,
                        code + "USDT",
                        base,
                        Usdt.USDT,
                        FeeRule.RECEIVED,
                        TickTable.uniform(tick),
                        Fixed.parse(lot),
                        Fixed.parse(lot),
                        Fixed.parse(MIN_NOTIONAL_USDT),
                        Fixed.parse(MAX_NOTIONAL_USDT)));
    }
}
