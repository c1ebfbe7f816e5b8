package dev.arb.market;

/** Told of what a provider receives, on the provider's thread, which it must not hold up. */
public interface MarketListener {
    /** Nobody listens. */
    MarketListener NONE = new MarketListener() {
        @Override
        public void onBook(VenueBooks books, int symbol) {}

        @Override
        public void onAlive(VenueBooks books) {}
    };

    /** A book has another state, or none any more; {@link VenueBooks#slot} has it. */
    void onBook(VenueBooks books, int symbol);

    /** The connection proved alive. */
    void onAlive(VenueBooks books);
}
