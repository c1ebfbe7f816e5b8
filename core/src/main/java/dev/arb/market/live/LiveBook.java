package dev.arb.market.live;

import dev.arb.market.BookSlot;
import dev.arb.market.LadderBook;
import dev.arb.market.VenueBooks;
import org.jspecify.annotations.Nullable;

/** The engine's own copy of one book, and which state of it was taken last. The engine's thread only. */
final class LiveBook {
    private final VenueSource source;
    private final int slot;
    private final LadderBook view = new LadderBook(VenueBooks.LEVELS);
    private @Nullable VenueBooks takenFrom;
    private long takenVersion;

    /** @param slot index of the book at its venue */
    LiveBook(VenueSource source, int slot) {
        this.source = source;
        this.slot = slot;
    }

    /**
     * When the newest state arrived that was not taken yet; {@link Long#MAX_VALUE} for none. What another connection
     * that has taken over says counts once it is not behind what was taken.
     */
    long pendingNs() {
        VenueBooks books = source.books();
        BookSlot newest = books.slot(slot);
        long version = newest.version();
        boolean taken = books == takenFrom ? version == takenVersion : version == 0 || newest.isBehind(view);
        return taken ? Long.MAX_VALUE : newest.receivedNs();
    }

    /** Takes the newest state; one that comes meanwhile is taken again later. */
    LadderBook take() {
        VenueBooks books = source.books();
        takenFrom = books;
        takenVersion = books.slot(slot).version();
        books.slot(slot).copyTo(view);
        return view;
    }
}
