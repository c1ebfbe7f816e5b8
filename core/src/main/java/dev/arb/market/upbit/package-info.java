/**
 * Upbit's KRW market: trading rules. Prices are KRW E8, sizes base E8. Immutable, safe to share.
 */
@NullMarked
package dev.arb.market.upbit;

import org.jspecify.annotations.NullMarked;
