/** What the books are worth: edges, costs, sizes, and the decision with every cost listed. Pure functions; KRW amounts are E8 longs, ratios are in 0.0001 bps. */
@NullMarked
package dev.arb.signal;

import org.jspecify.annotations.NullMarked;
