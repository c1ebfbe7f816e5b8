/**
 * How what a run writes reaches its store, and how readers find it meanwhile.
 *
 * <p>{@link dev.arb.state.delivery.StatePublisher} takes writes without I/O and delivers them on a thread of its own.
 * Over Redis it keeps a {@link dev.arb.state.delivery.Journal} on the disk, which outlives the process;
 * {@link dev.arb.state.delivery.OverlayStore} lays what waits over what is read, in this process or another.
 * {@link dev.arb.state.delivery.StateStores} opens what a run writes and what a reader looks at.
 *
 * <p>Units are those of {@link dev.arb.state}. Threading: the publisher may be used from several threads; what is
 * package-private belongs to its thread unless it says otherwise.
 */
@NullMarked
package dev.arb.state.delivery;

import org.jspecify.annotations.NullMarked;
