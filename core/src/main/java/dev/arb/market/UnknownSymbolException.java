package dev.arb.market;

import dev.arb.model.Asset;
import dev.arb.model.VenueId;
import java.util.Collection;

/** A symbol was asked for whose trading rules are not known. The message lists the known ones. */
public final class UnknownSymbolException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnknownSymbolException(Asset symbol, VenueId venue, Collection<Asset> known) {
        super("symbol " + symbol + " is not known on " + venue + "; choose one of "
                + String.join(", ", known.stream().map(Asset::code).sorted().toList()));
    }
}
