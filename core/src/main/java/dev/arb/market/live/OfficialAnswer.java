package dev.arb.market.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import dev.arb.model.Fixed;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Finds the rate in the answer of a source. */
final class OfficialAnswer {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final BigDecimal LEAST = Fixed.toDecimal(1);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 8;

    private OfficialAnswer() {}

    /**
     * The number, or a text that is one, at a pointer: exact to 10<sup>-8</sup>, further decimals are rounded half up.
     * Empty when there is none, or none that can be a rate: it must be positive and at most a million.
     */
    static OptionalLong rateE8(byte[] body, String pointer) {
        JsonPointerBasedFilter filter = new JsonPointerBasedFilter(JsonPointer.compile(pointer));
        try (JsonParser json =
                new FilteringParserDelegate(FACTORY.createParser(body), filter, Inclusion.ONLY_INCLUDE_ALL, false)) {
            JsonToken token = json.nextToken();
            return token != null && (token.isNumeric() || token == JsonToken.VALUE_STRING)
                    ? plausible(new BigDecimal(json.getText()))
                    : OptionalLong.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Compared before it is rescaled, which would take for ever with an exponent of a billion. */
    private static OptionalLong plausible(BigDecimal rate) {
        return rate.compareTo(LEAST) < 0 || rate.compareTo(MOST) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(Fixed.fromDecimal(rate.setScale(DECIMALS, RoundingMode.HALF_UP)));
    }
}
