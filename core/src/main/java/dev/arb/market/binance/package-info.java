/**
 * Binance spot: trading rules, the scanner of its stream frames, and the procedure that keeps a local order book.
 * Prices are USDT E8, sizes base E8, times epoch nanoseconds. Parsers and builders belong to one thread.
 */
@NullMarked
package dev.arb.market.binance;

import org.jspecify.annotations.NullMarked;
