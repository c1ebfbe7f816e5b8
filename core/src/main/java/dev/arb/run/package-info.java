/**
 * Puts a run together: feed → engine → { venues → fills back as events | run log | state store | metrics }. One engine
 * thread drives everything in the order of the engine's clock; the run log, the state store and the process sampler
 * work on threads of their own and are fed without waiting.
 *
 * <p>Times of the engine are epoch nanoseconds on its own clock (simulated in mock, the recording's in a replay); the
 * wall clock paces, stamps {@code ts_event}, and decides when a run that was given a duration ends.
 */
@NullMarked
package dev.arb.run;

import org.jspecify.annotations.NullMarked;
