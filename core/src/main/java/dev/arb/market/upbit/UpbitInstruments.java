package dev.arb.market.upbit;

import dev.arb.market.UnknownSymbolException;
import dev.arb.model.Asset;
import dev.arb.model.Currency.Krw;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rules of Upbit's KRW pairs as they are without asking the exchange: the tick table in force since 2025-07-31,
 * quantities of eight decimals without a lot step, orders of 5 000 to 1 000 000 000 KRW, the fee in KRW on top.
 */
public final class UpbitInstruments {
    /** Price from which a band begins, and its tick, ascending; KRW. */
    private static final String[][] KRW_BANDS = {
        {"0", "0.00000001"},
        {"0.00001", "0.0000001"},
        {"0.0001", "0.000001"},
        {"0.001", "0.00001"},
        {"0.01", "0.0001"},
        {"0.1", "0.001"},
        {"1", "0.01"},
        {"10", "0.1"},
        {"100", "1"},
        {"1000", "1"},
        {"5000", "5"},
        {"10000", "10"},
        {"50000", "50"},
        {"100000", "100"},
        {"500000", "500"},
        {"1000000", "1000"},
        {"2000000", "1000"},
    };

    private static final TickTable KRW_TICKS = krwTicks();
    private static final Asset USDT = Asset.of("USDT");
    private static final SortedSet<Asset> KNOWN = known("ADA", "BTC", "DOGE", "ETH", "SOL", "XRP");

    private UpbitInstruments() {}

    /**
     * The pair {@code KRW-<base>}.
     *
     * @throws UnknownSymbolException when the rules of this base are not known
     */
    public static Instrument of(Asset base) {
        if (!KNOWN.contains(base)) {
            throw new UnknownSymbolException(base, VenueId.UPBIT, KNOWN);
        }
        return krwPair(base);
    }

    /** The pair KRW-USDT, whose book is the rate between the quote currencies. Its tick is the table's: 1 KRW. */
    public static Instrument krwUsdt() {
        return krwPair(USDT);
    }

    /** The bases that {@link #of} knows. */
    public static SortedSet<Asset> known() {
        return new TreeSet<>(KNOWN);
    }

    /** Any pair {@code KRW-<base>}, listed or not, with the ticks of the table. */
    public static Instrument krwPair(Asset base) {
        return krwPair(base, KRW_TICKS);
    }

    static Instrument krwPair(Asset base, TickTable ticks) {
        return new Instrument(
                VenueId.UPBIT,
                "KRW-" + base,
                base,
                Krw.KRW,
                FeeRule.QUOTE,
                ticks,
                1,
                1,
                Fixed.parse("5000"),
                Fixed.parse("1000000000"));
    }

    private static TickTable krwTicks() {
        long[] fromE8 = new long[KRW_BANDS.length];
        long[] tickE8 = new long[KRW_BANDS.length];
        for (int i = 0; i < KRW_BANDS.length; i++) {
            fromE8[i] = Fixed.parse(KRW_BANDS[i][0]);
            tickE8[i] = Fixed.parse(KRW_BANDS[i][1]);
        }
        return new TickTable(fromE8, tickE8);
    }

    private static SortedSet<Asset> known(String... codes) {
        SortedSet<Asset> known = new TreeSet<>();
        for (String code : codes) {
            known.add(Asset.of(code));
        }
        return known;
    }
}
