package dev.arb.market.upbit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.market.LadderBook;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.RestReply;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.VenueId;
import dev.arb.net.Printable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Trading rules of KRW markets as the exchange tells them: the tick at the present price. The ticks at other prices, the
 * minimum and the largest order are those of {@link UpbitInstruments}, which no public call tells.
 *
 * <p>Source: Upbit's documentation, "Orderbook Instruments": {@code tick_size} is for the price band of the moment.
 */
final class UpbitRules {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int NOT_FOUND = 404;

    private final UpbitRest rest;

    UpbitRules(UpbitRest rest) {
        this.rest = rest;
    }

    /**
     * @throws UnknownSymbolException when the market is not listed
     * @throws VenueUnreachableException when there is no answer that can be used
     */
    Instrument of(Asset base) {
        Instrument known = UpbitInstruments.krwPair(base);
        String market = known.wireSymbol();
        byte[] answer = answer(rest.instruments(market), base, market);
        long tickE8 = tick(answer, market).orElseThrow(() -> unreadable("its tick of " + market));
        long bidE8 = bestBidE8(base);
        try {
            return bidE8 == 0
                    ? known
                    : UpbitInstruments.krwPair(base, known.ticks().withTickAt(bidE8, tickE8));
        } catch (IllegalArgumentException impossible) {
            throw unreadable("its tick of " + market + ", " + Fixed.format(tickE8) + ",");
        }
    }

    /**
     * 0 for a market whose book is empty.
     *
     * @throws UnknownSymbolException when the market is not listed
     * @throws VenueUnreachableException when there is no answer that can be used
     */
    long bestBidE8(Asset base) {
        String market = UpbitInstruments.krwPair(base).wireSymbol();
        byte[] body = answer(rest.bookForSure(market), base, market);
        LadderBook book = new LadderBook(UpbitParts.LEVELS);
        UpbitFrameKind kind =
                new UpbitFrameParser(List.of(market)).parse(body, 0, body.length, frame -> frame.into(book, 0));
        if (kind != UpbitFrameKind.BOOK) {
            throw unreadable("its book of " + market);
        }
        return book.bidCount() == 0 ? 0 : book.bidPriceE8(0);
    }

    private byte[] answer(RestReply reply, Asset base, String market) {
        if (reply instanceof RestReply.Answer answer) {
            return answer.body();
        }
        if (reply instanceof RestReply.Refused refused && refused.status() == NOT_FOUND) {
            throw new UnknownSymbolException(base, VenueId.UPBIT, market + " is not listed");
        }
        throw new VenueUnreachableException(VenueId.UPBIT, rest.address(), reply.reason());
    }

    /** The tick of a market in an answer {@code [{"market":…,"tick_size":"1000",…}]}. */
    private static Optional<Long> tick(byte[] body, String market) {
        try (JsonParser json = FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Optional<Long> tick = tickOfRow(json, market);
                if (tick.isPresent()) {
                    return tick;
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Long> tickOfRow(JsonParser json, String market) throws IOException {
        Optional<Long> tick = Optional.empty();
        boolean wanted = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isStructStart()) {
                json.skipChildren();
            } else if (name.equals("market")) {
                wanted = market.equals(json.getText());
            } else if (name.equals("tick_size")) {
                tick = Optional.of(Fixed.parse(json.getText())).filter(e8 -> e8 > 0);
            }
        }
        return wanted ? tick : Optional.empty();
    }

    private VenueUnreachableException unreadable(String what) {
        return new VenueUnreachableException(VenueId.UPBIT, rest.address(), Printable.of(what + " cannot be read"));
    }
}
