/**
 * The engine: a pure, single-threaded function from numbered events to numbered outcomes. No clock, no I/O, no thread,
 * no randomness inside; the same events give the same outcomes, the same state hash, and the same decision bytes in
 * every mode.
 *
 * <p>Times are epoch nanoseconds on the engine's clock; amounts are E8; ratios are in 0.0001 bps. Everything here
 * belongs to one thread. What leaves through an {@link dev.arb.engine.OutcomeSink} is valid during the call only,
 * where its type does not say otherwise.
 */
@NullMarked
package dev.arb.engine;

import org.jspecify.annotations.NullMarked;
