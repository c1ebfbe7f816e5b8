/**
 * Recorded markets: files of raw frames with their receive times, played through the real parsers and books on the
 * recording's clock. What no recording exists for is synthetic, and says so. One feed belongs to one thread.
 */
@NullMarked
package dev.arb.market.replay;

import org.jspecify.annotations.NullMarked;
