/** Order books and the feeds that fill them. Prices and sizes are E8 longs in the venue's quote currency and base; times are epoch nanoseconds. One feed belongs to one thread, the engine's. */
@NullMarked
package dev.arb.market;

import org.jspecify.annotations.NullMarked;
