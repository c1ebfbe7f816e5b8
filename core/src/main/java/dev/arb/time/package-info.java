/** Clocks as values. Engine and market times are epoch nanoseconds (UTC) in a {@code long}. Thread-safe. */
@NullMarked
package dev.arb.time;

import org.jspecify.annotations.NullMarked;
