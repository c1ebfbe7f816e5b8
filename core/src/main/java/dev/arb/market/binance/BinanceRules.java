package dev.arb.market.binance;

import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.RestReply;
import dev.arb.model.Asset;
import dev.arb.model.Instrument;
import dev.arb.model.VenueId;
import dev.arb.net.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the exchange for the trading rules and the price of a base asset. */
final class BinanceRules {
    /** Error code of a refusal. */
    private static final String INVALID_SYMBOL = "-1121";

    private final BinanceRest rest;

    BinanceRules(BinanceRest rest) {
        this.rest = rest;
    }

    /**
     * @throws UnknownSymbolException when the pair is not listed, or not traded now
     * @throws VenueUnreachableException when there is no answer that can be used
     */
    Instrument of(Asset base) {
        String symbol = BinanceListing.symbol(base);
        byte[] body = answer(rest.exchangeInfo(symbol), base);
        try {
            return BinanceListing.read(base, body);
        } catch (UnknownSymbolException notTraded) {
            throw notTraded;
        } catch (IllegalArgumentException e) {
            throw unreadable("rules of " + symbol, e.getMessage());
        }
    }

    /**
     * 0 for a symbol whose book is empty.
     *
     * @throws UnknownSymbolException when the pair is not listed
     * @throws VenueUnreachableException when there is no answer that can be used
     */
    long bestBidE8(Asset base) {
        String symbol = BinanceListing.symbol(base);
        byte[] body = answer(rest.depthForSure(symbol, BinancePoll.LEVELS), base);
        BinanceStreamParser parser = new BinanceStreamParser(List.of());
        if (parser.parse(body, 0, body.length) != FrameKind.SNAPSHOT) {
            throw unreadable("book of " + symbol, "it is no whole book");
        }
        DepthLevels bids = parser.frame().bids;
        return bids.count() == 0 ? 0 : bids.priceE8(0);
    }

    private byte[] answer(RestReply reply, Asset base) {
        if (reply instanceof RestReply.Answer answer) {
            return answer.body();
        }
        if (reply instanceof RestReply.Refused refused && refused.text().contains(INVALID_SYMBOL)) {
            throw new UnknownSymbolException(base, VenueId.BINANCE, BinanceListing.symbol(base) + " is not listed");
        }
        throw new VenueUnreachableException(VenueId.BINANCE, rest.address(), reply.reason());
    }

    private VenueUnreachableException unreadable(String what, @Nullable String why) {
        return new VenueUnreachableException(
                VenueId.BINANCE, rest.address(), Printable.of("its " + what + " cannot be read: " + why));
    }
}
