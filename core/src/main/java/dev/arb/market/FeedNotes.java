package dev.arb.market;

import dev.arb.model.VenueId;

/** Takes what a provider has to say to people: connections lost and found, gaps, limits. Must not hold the caller up. */
@FunctionalInterface
public interface FeedNotes {
    FeedNotes NONE = (venue, sentence) -> {};

    /** @param sentence without control characters, whatever the exchange sent */
    void note(VenueId venue, String sentence);
}
