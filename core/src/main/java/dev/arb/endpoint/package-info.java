/**
 * What a run answers over HTTP: how it is and what it measures.
 *
 * <p>Threading: a listener and a bounded number of threads of its own, which read published snapshots and never wait for
 * the engine; a client that hangs holds one of them until its time is over. {@link dev.arb.endpoint.RunView} is called on
 * these threads.
 *
 * <p>Units: JSON says them in its names; the text formats are in base units.
 */
@NullMarked
package dev.arb.endpoint;

import org.jspecify.annotations.NullMarked;
