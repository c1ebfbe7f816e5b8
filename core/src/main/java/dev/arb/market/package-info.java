/**
 * Order books and the feeds that fill them.
 *
 * <p>{@link MutableBook} is the one contract of books that are built up: {@link LadderBook} is the fast one, {@link
 * TreeBook} the plain reference that it is compared with. The engine pulls its market from a {@link MarketFeed}. What
 * comes over the network is received by a {@link MarketDataProvider} on threads of its own, which a {@link
 * VenueAdapter} makes, and is handed over in {@link VenueBooks}, where the newest state replaces what nobody has read.
 *
 * <p>Subpackages: {@code binance} and {@code upbit} know the wire and the trading rules of their venue, {@code net} the
 * libraries beneath the wire, {@code live} turns providers into a feed, {@code synthetic} makes markets from a seed,
 * {@code replay} plays recordings.
 *
 * <p>Units: prices and sizes are E8 longs in the venue's quote currency and base; times are epoch nanoseconds.
 * Threading: a book and a feed belong to one thread, the engine's; only {@link VenueBooks} and {@link BookSlot} cross
 * threads.
 */
@NullMarked
package dev.arb.market;

import org.jspecify.annotations.NullMarked;
