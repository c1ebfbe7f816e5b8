package dev.arb.market;

import dev.arb.model.Asset;
import dev.arb.model.Instrument;
import dev.arb.model.VenueId;
import java.util.List;

/**
 * An exchange as a source of public market data. Everything it makes shares one rate budget, one REST client and one
 * measurement of the venue's clock. Any thread.
 */
public interface VenueAdapter extends AutoCloseable {
    VenueId venue();

    /**
     * Asks the exchange for the trading rules of a base asset against the venue's quote currency.
     *
     * @throws UnknownSymbolException when the exchange does not trade it
     * @throws VenueUnreachableException when the exchange did not answer after a bounded number of attempts
     */
    Instrument instrument(Asset base);

    /**
     * Asks the exchange for the best bid of a base asset against the venue's quote currency, E8; 0 for an empty book.
     *
     * @throws UnknownSymbolException when the exchange does not trade it
     * @throws VenueUnreachableException when the exchange did not answer after a bounded number of attempts
     */
    long bestBidE8(Asset base);

    /** A provider that polls, not started. @param wireSymbols the venue's own names, by index */
    MarketDataProvider rest(List<String> wireSymbols);

    /** A provider that is pushed to, not started. */
    MarketDataProvider stream(List<String> wireSymbols);

    /** How much of each of the venue's limits is used now; none where no limit is known. */
    default List<RateUse> rateUses() {
        return List.of();
    }

    @Override
    void close();
}
