package dev.arb.market;

/** Told of what a provider receives, on the provider's thread, which it must not hold up. */
public interface MarketListener {
    /** A book has another state, or none any more; {@link VenueBooks#slot} has it. */
    void onBook(VenueBooks books, int symbol);

    /** The connection proved alive. */
    void onAlive(VenueBooks books);
}
