/**
 * State that other processes may see: prices, orders, positions, metrics, counters, heartbeats.
 *
 * <p>{@link dev.arb.state.StateStore} is the port (Redis, a file, memory); {@link dev.arb.state.StateManager} is what
 * the rest of the program uses. {@link dev.arb.state.Keys} and {@link dev.arb.state.RowFields} are the only place that
 * names a key or a field, for writers and readers alike. On the engine's thread only
 * {@link dev.arb.state.delivery.StatePublisher} is used: it does no I/O there.
 *
 * <p>Units: TTLs and ages are milliseconds, clocks epoch nanoseconds, money plain decimals of the currency named by
 * the field, times ISO-8601 with offset. A figure that is not known is an empty {@code Optional}, never 0.
 *
 * <p>Threading: stores, managers and the publisher may be used from several threads; rows are immutable.
 */
@NullMarked
package dev.arb.state;

import org.jspecify.annotations.NullMarked;
