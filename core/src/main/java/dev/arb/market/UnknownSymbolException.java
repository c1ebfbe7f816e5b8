package dev.arb.market;

import dev.arb.model.Asset;
import dev.arb.model.VenueId;
import java.util.Collection;

/** A symbol was asked for that cannot be traded: its rules are not known, or the exchange does not trade it. */
public final class UnknownSymbolException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnknownSymbolException(Asset symbol, VenueId venue, Collection<Asset> known) {
        super("symbol " + symbol + " is not known on " + venue + "; choose one of "
                + String.join(", ", known.stream().map(Asset::code).sorted().toList()));
    }

    /** @param reason what the exchange itself says of it */
    public UnknownSymbolException(Asset symbol, VenueId venue, String reason) {
        super("symbol " + symbol + " cannot be traded on " + venue + " (" + reason + "); choose another one");
    }
}
