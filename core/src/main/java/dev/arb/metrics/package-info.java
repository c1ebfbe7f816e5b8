/**
 * What a run measures of itself: loop times, the process, and the figures of the run as one immutable record.
 *
 * <p>Threading: {@link dev.arb.metrics.LoopStats} belongs to the engine thread and allocates nothing per loop; {@link
 * dev.arb.metrics.ProcessSampler} has a thread of its own and publishes immutable samples; records may go anywhere.
 *
 * <p>Units: loop times are nanoseconds, memory is bytes, CPU is per cent of the whole machine, money is KRW in units of
 * 1e-8. A figure that is not known is an empty optional, never zero.
 */
@NullMarked
package dev.arb.metrics;

import org.jspecify.annotations.NullMarked;
