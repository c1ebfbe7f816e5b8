/** What we own: the double-entry ledger, positions of four fills and their profit. Exact; used by the engine's thread only. */
@NullMarked
package dev.arb.portfolio;

import org.jspecify.annotations.NullMarked;
