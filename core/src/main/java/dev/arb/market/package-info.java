/**
 * Order books and the feeds that fill them.
 *
 * <p>{@link MutableBook} is the one contract of books that are built up: {@link LadderBook} is the fast one, {@link
 * TreeBook} the plain reference that it is compared with. Subpackages: {@code binance} and {@code upbit} know the wire
 * and the trading rules of their venue, {@code synthetic} makes markets from a seed, {@code replay} plays recordings.
 *
 * <p>Units: prices and sizes are E8 longs in the venue's quote currency and base; times are epoch nanoseconds.
 * Threading: a book and a feed belong to one thread, the engine's; nothing here locks.
 */
@NullMarked
package dev.arb.market;

import org.jspecify.annotations.NullMarked;
