package dev.arb.market.binance;

import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.binance.ExchangeInfo.Listed;
import dev.arb.market.net.RestReply;
import dev.arb.model.Asset;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import dev.arb.net.Printable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trading rules as the exchange tells them: PRICE_FILTER, LOT_SIZE and NOTIONAL (MIN_NOTIONAL on some symbols). A step
 * of 0 switches a rule off, and becomes the smallest unit.
 */
final class BinanceRules {
    private static final String TRADING = "TRADING";
    /** Error code of a refusal. */
    private static final String INVALID_SYMBOL = "-1121";

    private static final String MAX_NOTIONAL_USDT = "9000000";

    private final BinanceRest rest;

    BinanceRules(BinanceRest rest) {
        this.rest = rest;
    }

    /**
     * @throws UnknownSymbolException when the pair is not listed, or not traded now
     * @throws VenueUnreachableException when there is no answer that can be used
     */
    Instrument of(Asset base) {
        String symbol = symbol(base);
        return instrument(base, symbol, answer(rest.exchangeInfo(symbol), base));
    }

    /**
     * 0 for a symbol whose book is empty.
     *
     * @throws UnknownSymbolException when the pair is not listed
     * @throws VenueUnreachableException when there is no answer that can be used
     */
    long bestBidE8(Asset base) {
        String symbol = symbol(base);
        byte[] body = answer(rest.depthForSure(symbol, BinancePoll.LEVELS), base);
        BinanceStreamParser parser = new BinanceStreamParser(List.of());
        if (parser.parse(body, 0, body.length) != FrameKind.SNAPSHOT) {
            throw unreadable("book of " + symbol, "it is no whole book");
        }
        DepthLevels bids = parser.frame().bids;
        return bids.count() == 0 ? 0 : bids.priceE8(0);
    }

    private static String symbol(Asset base) {
        return base.code() + Usdt.USDT;
    }

    private byte[] answer(RestReply reply, Asset base) {
        if (reply instanceof RestReply.Answer answer) {
            return answer.body();
        }
        if (reply instanceof RestReply.Refused refused && refused.text().contains(INVALID_SYMBOL)) {
            throw new UnknownSymbolException(base, VenueId.BINANCE, symbol(base) + " is not listed");
        }
        throw new VenueUnreachableException(VenueId.BINANCE, rest.address(), reply.reason());
    }

    private Instrument instrument(Asset base, String symbol, byte[] body) {
        try {
            for (Listed listed : ExchangeInfo.read(body)) {
                if (listed.symbol().equals(symbol)) {
                    return instrument(base, listed);
                }
            }
        } catch (IOException | ArithmeticException e) {
            throw unreadable("rules of " + symbol, e.getMessage());
        }
        throw new UnknownSymbolException(base, VenueId.BINANCE, symbol + " is not listed");
    }

    private Instrument instrument(Asset base, Listed listed) {
        if (!listed.status().equals(TRADING)) {
            throw new UnknownSymbolException(
                    base, VenueId.BINANCE, listed.symbol() + " has status " + Printable.of(listed.status()));
        }
        try {
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
        } catch (IllegalArgumentException e) {
            throw unreadable("rules of " + listed.symbol(), e.getMessage());
        }
    }

    private static long step(Listed listed, String filter, String field) {
        return Math.max(1, amount(listed, "0", filter, field));
    }

    private static long amount(Listed listed, String fallback, String filter, String field) {
        return Fixed.parse(listed.filter(filter, field).orElse(fallback));
    }

    private VenueUnreachableException unreadable(String what, @Nullable String why) {
        return new VenueUnreachableException(
                VenueId.BINANCE, rest.address(), Printable.of("its " + what + " cannot be read: " + why));
    }
}
