package dev.arb.market.binance;

import dev.arb.market.UnknownSymbolException;
import dev.arb.market.binance.ExchangeInfo.Listed;
import dev.arb.model.Asset;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import dev.arb.net.Printable;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Trading rules as the exchange tells them in an answer of {@code GET /api/v3/exchangeInfo}: PRICE_FILTER, LOT_SIZE and
 * NOTIONAL (MIN_NOTIONAL on some symbols). A step of 0 switches a rule off, and becomes the smallest unit.
 */
public final class BinanceListing {
    private static final String TRADING = "TRADING";
    private static final String MAX_NOTIONAL_USDT = "9000000";

    private BinanceListing() {}

    /** The exchange's name of the pair {@code <base>USDT}, listed or not. */
    public static String symbol(Asset base) {
        return base.code() + Usdt.USDT;
    }

    /** Path and query that ask for the rules of a symbol. */
    public static String request(String symbol) {
        return "/api/v3/exchangeInfo?symbol=" + URLEncoder.encode(symbol, StandardCharsets.UTF_8);
    }

    /**
     * The pair {@code <base>USDT} in an answer.
     *
     * @throws UnknownSymbolException when the pair is not listed, or not traded at the time
     * @throws IllegalArgumentException when the answer cannot be read
     */
    public static Instrument read(Asset base, byte[] answer) {
        String symbol = symbol(base);
        try {
            for (Listed listed : ExchangeInfo.read(answer)) {
                if (listed.symbol().equals(symbol)) {
                    return instrument(base, listed);
                }
            }
        } catch (IOException | ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        throw new UnknownSymbolException(base, VenueId.BINANCE, symbol + " is not listed");
    }

    private static Instrument instrument(Asset base, Listed listed) {
        if (!listed.status().equals(TRADING)) {
            throw new UnknownSymbolException(
                    base, VenueId.BINANCE, listed.symbol() + " has status " + Printable.of(listed.status()));
        }
        long lot = step(listed, "LOT_SIZE", "stepSize");
        long tick = step(listed, "PRICE_FILTER", "tickSize");
        return new Instrument(
                VenueId.BINANCE,
                listed.symbol(),
                base,
                Usdt.USDT,
                FeeRule.RECEIVED,
                new TickTable(new long[] {0}, new long[] {tick}),
                lot,
                Math.max(lot, amount(listed, "0", "LOT_SIZE", "minQty")),
                Math.max(
                        amount(listed, "0", "NOTIONAL", "minNotional"),
                        amount(listed, "0", "MIN_NOTIONAL", "minNotional")),
                amount(listed, MAX_NOTIONAL_USDT, "NOTIONAL", "maxNotional"));
    }

    private static long step(Listed listed, String filter, String field) {
        return Math.max(1, amount(listed, "0", filter, field));
    }

    private static long amount(Listed listed, String fallback, String filter, String field) {
        return Fixed.parse(listed.filter(filter, field).orElse(fallback));
    }
}
