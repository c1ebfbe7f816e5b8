/**
 * Markets made from a seed: random processes for prices, premium and FX, and the books painted around them.
 *
 * <p>Bit-identical for a seed: the generator is {@link MarketRandom}, arithmetic is plain IEEE 754 {@code double}, and
 * no platform-dependent function ({@code Math.log}, {@code Math.exp}) is used. Doubles describe the processes; what
 * leaves this package is exact E8 on the venue's price grid. One step of a process is one loop of a mock run, whatever
 * its length; only prices and FX scale their volatility with time. Single-threaded.
 */
@NullMarked
package dev.arb.market.synthetic;

import org.jspecify.annotations.NullMarked;
