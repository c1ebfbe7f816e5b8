/**
 * Tuning sessions in the state store: {@link dev.arb.state.tuning.TuningWriter} writes them, with an index beside the
 * keys that other programs know, and {@link dev.arb.state.tuning.TuningStatusMonitor} reads their status, through the
 * index or, for sessions of other programs, by scanning.
 *
 * <p>Units: ages and spans are seconds, times ISO-8601 with offset in the store. What anybody else wrote is shown or
 * unknown, and never breaks a reader. Threading: a writer is thread-safe as its sink is, a monitor is for one thread.
 */
@NullMarked
package dev.arb.state.tuning;

import org.jspecify.annotations.NullMarked;
